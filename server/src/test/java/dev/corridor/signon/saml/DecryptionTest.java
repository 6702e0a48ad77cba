package dev.corridor.signon.saml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.corridor.signon.SignOnRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What is encrypted may come from anybody: it is opened before anything is known of who signed it. */
class DecryptionTest {

    private static final Identity OURS = Idp.made();
    private static final String WORK = """
            <xenc:CipherReference URI=""><xenc:Transforms>
              <ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">
                <ds:XPath>count(//node()[count(//node()) &gt; 1]) &gt; 0</ds:XPath></ds:Transform>
            </xenc:Transforms></xenc:CipherReference>""";

    /** A ciphertext in the place of one of two; the other is some bytes. */
    private static Element encrypted(String ofData, String ofKey) {
        String xml = """
                <saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
                    xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
                  <xenc:EncryptedData><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>
                    <ds:KeyInfo><xenc:EncryptedKey>
                      <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>
                      <xenc:CipherData>%s</xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>
                    <xenc:CipherData>%s</xenc:CipherData></xenc:EncryptedData>%s</saml:EncryptedAssertion>
                """.formatted(ofKey, ofData, "<a/>".repeat(3_000));
        return StrictXml.read(xml.getBytes(UTF_8)).getDocumentElement();
    }

    /** With thousands of elements the library would be at it for hours. */
    @ParameterizedTest
    @ValueSource(strings = {"data", "key"})
    void whatAStrangerWouldHaveWorkedOutIsNotWorkedOut(String where) {
        String value = "<xenc:CipherValue>AAAA</xenc:CipherValue>";
        Element element = encrypted(where.equals("data") ? WORK : value, where.equals("key") ? WORK : value);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> Decryption.open(element, OURS.key()))
                        .isInstanceOf(SignOnRefused.class));
    }

    @Test
    void whatIsNoCiphertextIsRefusedAlike() {
        String value = "<xenc:CipherValue>AAAA</xenc:CipherValue>";
        assertThatThrownBy(() -> Decryption.open(encrypted(value, value), OURS.key()))
                .isInstanceOf(SignOnRefused.class)
                .hasMessageNotContaining("AAAA");
    }
}
