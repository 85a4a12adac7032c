package org.polybius.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.polybius.server.http.Problem;
import org.polybius.server.http.Query;

/**
 * What every form of the explorer sends back. A page of another site cannot read it, so it cannot send the form. It is new
 * with each start of the server.
 */
public final class FormToken {
    /** The name of the form's field. */
    public static final String FIELD = "form_token";

    private final String value;

    public FormToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** For the form's hidden field. */
    public String value() {
        return value;
    }

    /**
     * Refuses a form of another page.
     *
     * @throws Problem if the form does not bring it
     */
    public void check(Query form) {
        String sent = form.one(FIELD).orElse("");
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8))) {
            throw new Problem(
                    403,
                    "The form is out of date",
                    "the server was started again since: load the page again and send it once more");
        }
    }
}
