//! Encryption of the connection, and whose certificates are trusted.

use std::{path::PathBuf, sync::Arc};

use rustls::{
    ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::{import::database::DatabaseError, model::source_query::Encryption};

/// What makes connections secret; with [`Encryption::Require`] only to servers that are trusted.
pub fn connector(encryption: Encryption) -> Result<MakeRustlsConnect, DatabaseError> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|_| DatabaseError::NoRoots)?;
    let config = match encryption {
        Encryption::Require => builder.with_root_certificates(roots()?).with_no_client_auth(),
        Encryption::Prefer | Encryption::Disable => builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Anybody(provider)))
            .with_no_client_auth(),
    };
    Ok(MakeRustlsConnect::new(config))
}

/// The certificates of the system, and those that PostgreSQL's own tools trust.
fn roots() -> Result<RootCertStore, DatabaseError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = own_roots() {
        let certificates = CertificateDer::pem_file_iter(path).map_err(|_| DatabaseError::NoRoots)?;
        let readable: Result<Vec<_>, _> = certificates.collect();
        roots.add_parsable_certificates(readable.map_err(|_| DatabaseError::NoRoots)?);
    }
    Ok(roots)
}

/// The file that `PGSSLROOTCERT` names, else the usual one when it is there.
fn own_roots() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("PGSSLROOTCERT").filter(|path| !path.is_empty() && path != "system")
    {
        return Some(path.into());
    }
    let usual = PathBuf::from(std::env::var_os("HOME")?).join(".postgresql/root.crt");
    usual.is_file().then_some(usual)
}

/// Takes whoever answers: for "encrypted if offered", which hides from those who listen and not from those who
/// pretend to be the server.
#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
