//! Certificate authority of a mock, and the server certificates that it signs.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// Host names of the server certificates.
const HOST_NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// Host name of the certificate that is for another host.
const WRONG_HOST_NAMES: [&str; 1] = ["elsewhere.invalid"];

/// Certificate authority and TLS configurations, made anew for each mock.
#[derive(Debug)]
pub(crate) struct Certificates {
    /// Certificate of the authority. Its key is not kept, so it signs no other certificates.
    pub(crate) ca_pem: String,
    /// TLS 1.2 and 1.3 with HTTP/1.1, each with a different certificate.
    pub(crate) tls_configs: TlsConfigs,
}

/// TLS configurations by the certificate that they present.
#[derive(Clone, Debug)]
pub(crate) struct TlsConfigs {
    /// A certificate that clients accept.
    pub(crate) valid: Arc<ServerConfig>,
    /// An expired certificate.
    pub(crate) expired: Arc<ServerConfig>,
    /// A certificate for another host.
    pub(crate) wrong_host: Arc<ServerConfig>,
}

impl Certificates {
    /// Generates the authority and its certificates.
    ///
    /// # Errors
    ///
    /// The error of the certificate or TLS library.
    pub(crate) fn generate() -> Result<Self, String> {
        let failed = |error: rcgen::Error| format!("cannot generate a certificate: {error}");
        let mut authority =
            parameters(&[], "TiDB Cloud mock, throw-away authority").map_err(failed)?;
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let authority_key = KeyPair::generate().map_err(failed)?;
        let authority_certificate = authority.self_signed(&authority_key).map_err(failed)?;
        let issuer = Issuer::new(authority, authority_key);

        let server_key = KeyPair::generate().map_err(failed)?;
        let sign = |server: Result<CertificateParams, rcgen::Error>| {
            let mut server = server.map_err(failed)?;
            server.use_authority_key_identifier_extension = true;
            server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
            server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
            let certificate = server.signed_by(&server_key, &issuer).map_err(failed)?;
            config(&certificate, &server_key).map(Arc::new)
        };
        let expired = parameters(&HOST_NAMES, "TiDB Cloud mock, expired").map(|mut server| {
            let year = this_year();
            server.not_before = date_time_ymd(year - 3, 1, 1);
            server.not_after = date_time_ymd(year - 2, 1, 1);
            server
        });
        Ok(Self {
            ca_pem: authority_certificate.pem(),
            tls_configs: TlsConfigs {
                valid: sign(parameters(&HOST_NAMES, "TiDB Cloud mock"))?,
                expired: sign(expired)?,
                wrong_host: sign(parameters(&WRONG_HOST_NAMES, "TiDB Cloud mock, elsewhere"))?,
            },
        })
    }
}

fn config(certificate: &Certificate, key: &KeyPair) -> Result<ServerConfig, String> {
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder
                .with_no_client_auth()
                .with_single_cert(vec![certificate.der().clone()], key)
        })
        .map_err(|error| format!("cannot configure TLS: {error}"))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

fn parameters(names: &[&str], common_name: &str) -> Result<CertificateParams, rcgen::Error> {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut parameters = CertificateParams::new(names)?;
    parameters
        .distinguished_name
        .push(DnType::CommonName, common_name);
    // Some platforms refuse server certificates of more than 825 days, so the default of two thousand years does not work.
    let year = this_year();
    parameters.not_before = date_time_ymd(year - 1, 12, 1);
    parameters.not_after = date_time_ymd(year + 1, 2, 1);
    Ok(parameters)
}

fn this_year() -> i32 {
    const SECONDS_PER_YEAR: u64 = 31_556_952;
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    1970 + i32::try_from(now / SECONDS_PER_YEAR).unwrap_or_default()
}
