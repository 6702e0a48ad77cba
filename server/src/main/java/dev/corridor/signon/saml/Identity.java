package dev.corridor.signon.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A key of this server's for one connection, and the certificate that providers know it by. */
public record Identity(PrivateKey key, X509Certificate certificate) {

    private static final int BITS = 2048;
    private static final Duration GOOD_FOR = Duration.ofDays(3653);
    private static final X500Name NAME = new X500Name("CN=Corridor");
    private static final AlgorithmIdentifier SIGNED_WITH =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

    /** A new one. It vouches for itself: providers take it because an admin hands it to them. */
    public static Identity make(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            TBSCertificate said = said(pair, now);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(said.getEncoded());
            ASN1EncodableVector whole = new ASN1EncodableVector();
            whole.add(said);
            whole.add(SIGNED_WITH);
            whole.add(new DERBitString(signature.sign()));
            return new Identity(pair.getPrivate(), ProviderMetadata.certificate(new DERSequence(whole).getEncoded()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java has RSA", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TBSCertificate said(KeyPair pair, Instant now) {
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(new BigInteger(63, new SecureRandom())));
        generator.setSignature(SIGNED_WITH);
        generator.setIssuer(NAME);
        generator.setSubject(NAME);
        generator.setStartDate(new Time(Date.from(now.minus(Duration.ofDays(1)))));
        generator.setEndDate(new Time(Date.from(now.plus(GOOD_FOR))));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        return generator.generateTBSCertificate();
    }

    /** The key as text, to be sealed. */
    public String keyText() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The key of a text. */
    public static PrivateKey key(String text) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key of ours", broken);
        }
    }
}
