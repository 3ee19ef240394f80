"""Projects, clusters, backups, restores and bills through tidbcloudy, on a stateful mock.

Arguments: the public key, the private key, the CA file, the endpoints of management and billing. Prints a line for each
step that gave what it should; ends with 1 at the first that did not.
"""

import os
import sys

public, private, ca_file, management, billing = sys.argv[1:]
os.environ["SSL_CERT_FILE"] = ca_file

# Stands in for mysqlclient, which needs a C compiler and the headers of MySQL; no step opens a database connection.
import pymysql

pymysql.install_as_MySQLdb()

import tidbcloudy
from tidbcloudy.exception import TiDBCloudResponseException
from tidbcloudy.specification import BackupStatus, CreateClusterConfig, ClusterStatus, UpdateClusterConfig


def step(name, right, seen):
    if not right:
        sys.exit(f"{name}: {seen}")
    print(name)


api = tidbcloudy.TiDBCloud(
    public, private, {"v1beta": f"{management}/api/v1beta/", "billing": f"{billing}/"}
)

project = api.create_project(name="strangers", update_from_server=True)
step("project created and listed", project.name == "strangers", project)
names = [item.name for item in api.iter_projects(page_size=1)]
step("projects by pages of one", "strangers" in names, names)
regions = api.list_provider_regions()
step("regions", any(region.region == "us-west-2" for region in regions), regions)


def config(name):
    made = CreateClusterConfig()
    made.set_name(name).set_cluster_type("DEDICATED").set_cloud_provider("AWS").set_region("us-west-2")
    made.set_port(4000).set_root_password("only-of-a-test-1")
    made.set_component("tidb", "8C16G", 1).set_component("tikv", "8C32G", 3, 500)
    # tidbcloudy sends null for a component without nodes: here for TiFlash.
    return made


cluster = project.create_cluster(config("first"))
step("cluster available", cluster.wait_for_available(timeout_sec=20, interval_sec=1), cluster)
step("connection", cluster.status.connection_strings.standard.port == 4000, cluster.status)
listed = [item.id for item in project.iter_clusters(page_size=1)]
step("clusters listed", listed == [cluster.id], listed)
cluster.update(UpdateClusterConfig().update_component("tidb", node_quantity=2), update_from_server=True)
nodes = cluster.config.components.tidb.node_quantity
step("cluster scaled", nodes == 2, nodes)
cluster.wait_for_available(timeout_sec=20, interval_sec=1)
cluster.pause()
cluster._update_info_from_server()
step("cluster paused", cluster.status.cluster_status == ClusterStatus.PAUSED, cluster.status.cluster_status)
cluster.resume()
step("cluster resumed", cluster.wait_for_available(timeout_sec=20, interval_sec=1), cluster)

backup = cluster.create_backup(name="nightly", description="of a test")
backup = cluster.get_backup(backup.id)
step("backup done", backup.status == BackupStatus.SUCCESS, backup.status)
listed = [item.id for item in cluster.iter_backups(page_size=1)]
step("backups listed", listed == [backup.id], listed)
restore = project.create_restore(name="second", backup_id=backup.id, cluster_config=config("second").to_object())
again = project.get_restore(restore.id)
step("restore read", again.backup_id == backup.id, again)
restored = project.get_cluster(again.cluster_id)
step("restored cluster", restored.wait_for_available(timeout_sec=20, interval_sec=1), restored)
step("restored name", restored.name == "second", restored.name)
restores = [item.id for item in project.iter_restores(page_size=1)]
step("restores listed", restores == [restore.id], restores)
# `Cluster.delete_backup` of this version raises a TypeError before it sends anything.
backup.delete()
step("backup deleted", list(cluster.iter_backups()) == [], "a backup")

month = api.get_current_month_bill()
step("bill of this month", float(month.overview.totalCost) >= 0, month.overview)
older = api.get_monthly_bill("2024-05")
step("bill of another month", older.overview.billedMonth == "2024-05", older.overview.billedMonth)

project.delete_cluster(cluster.id)
project.delete_cluster(restored.id)
step("clusters deleted", list(project.iter_clusters()) == [], "a cluster")
try:
    project.get_cluster(cluster.id)
    seen = "a cluster"
except TiDBCloudResponseException as error:
    seen = error.status
step("deleted cluster is not found", seen in (404, "404"), seen)
