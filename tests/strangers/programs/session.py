"""One session of an HTTP library over several URLs: prints the status of the final response of each.

Arguments: requests or httpx, the public key, the private key, the CA file, then URLs. A URL after `POST ` is sent an
empty JSON object.
"""

import ssl
import sys

library, public, private, ca_file, *urls = sys.argv[1:]
if library == "requests":
    import requests
    from requests.auth import HTTPDigestAuth

    session = requests.Session()
    # A certificate authority of the environment would come before the file.
    session.trust_env = False
    session.verify = ca_file
    session.auth = HTTPDigestAuth(public, private)
elif library == "httpx":
    import httpx

    session = httpx.Client(
        verify=ssl.create_default_context(cafile=ca_file),
        auth=httpx.DigestAuth(public, private),
        trust_env=False,
    )
else:
    sys.exit(f"no library {library}")

for url in urls:
    method, _, rest = url.rpartition(" ")
    response = session.request(method or "GET", rest, json={} if method else None, timeout=20)
    response.json()
    print(response.status_code)
