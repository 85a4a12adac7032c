package org.polybius.server.http;

import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** A request and its answer, which is given once. For one thread. */
public final class Exchange {
    private final Request request;
    private final Response response;
    private final Map<String, String> names;
    private final Shared shared;
    private @Nullable Query query;
    private boolean plain = true;
    private boolean bodyRead;
    private GivenAnswers.@Nullable Given given;

    Exchange(Request request, Response response, Map<String, String> names, Shared shared) {
        this.request = request;
        this.response = response;
        this.names = names;
        this.shared = shared;
    }

    /** The part of the address that stands for {@code {name}} in the route's path. */
    public String path(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    /** The parameters of the address. */
    public Query query() {
        if (query == null) {
            String raw = request.getHttpURI().getQuery();
            query = Query.parse(raw == null ? "" : raw);
        }
        return query;
    }

    /** A header of the request. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** Where the request comes from. */
    public String remote() {
        return String.valueOf(Request.getRemoteAddr(request));
    }

    /** Whether a script of a page asks for a part of the page only. */
    public boolean wantsFragment() {
        return request.getHeaders().contains("HX-Request");
    }

    /**
     * The fields of a form.
     *
     * @param most so many bytes at most
     * @throws Problem if the body is no form, too long or too slow
     */
    public Query form(int most) {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Problem(415, "Unsupported media type", "send a form: application/x-www-form-urlencoded");
        }
        return Query.parse(new String(body(most), StandardCharsets.UTF_8));
    }

    /**
     * The body.
     *
     * @param most so many bytes at most
     * @throws Problem if it is longer, or takes too long
     */
    public byte[] body(int most) {
        if (request.getLength() > most) {
            throw tooLong(most);
        }
        long start = System.nanoTime();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            InputStream in = Content.Source.asInputStream(request);
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read.write(buffer, 0, n);
                if (read.size() > most) {
                    throw tooLong(most);
                }
                if (System.nanoTime() - start > shared.longestBody().toNanos()) {
                    throw new Problem(408, "Request timeout", "the body took too long to arrive: send it again");
                }
            }
        } catch (IOException e) {
            throw new Problem(400, "The request is not right", "the body did not arrive whole: send it again");
        }
        bodyRead = true;
        return read.toByteArray();
    }

    private static Problem tooLong(int most) {
        return new Problem(
                413, "Content too large", "the body may have " + most / 1024 + " KB at most: send less, or in parts");
    }

    /** A page, or a part of one: the template of this name, filled with its view. */
    public void html(int status, String template, Object view) throws IOException {
        bytes(status, "text/html; charset=utf-8", shared.html(template, view).getBytes(StandardCharsets.UTF_8));
    }

    /** A picture made by a template. */
    public void svg(String template, Object view) throws IOException {
        bytes(200, "image/svg+xml", shared.html(template, view).strip().getBytes(StandardCharsets.UTF_8));
    }

    /** A value as JSON. */
    public void json(int status, Object value) throws IOException {
        bytes(status, "application/json", shared.json(value));
    }

    /** What is wrong, after RFC 9457. */
    public void problem(Problem problem) throws IOException {
        bytes(
                problem.status(),
                "application/problem+json",
                shared.json(new ProblemJson("about:blank", problem.title(), problem.status(), problem.detail())));
    }

    /** The body of an answer that tells of a problem. */
    record ProblemJson(String type, String title, int status, String detail) {}

    /** To another address of this server. */
    public void redirect(String address) throws IOException {
        setHeader("Location", address);
        bytes(303, "text/plain; charset=utf-8", new byte[0]);
    }

    /** An answer that is there whole. */
    public void bytes(int status, String type, byte[] body) throws IOException {
        GivenAnswers.Given answer = new GivenAnswers.Given(type, body);
        if (status == 200 && plain) {
            given = answer;
        }
        give(status, answer);
    }

    /**
     * An answer, packed if the client takes it so. No page repeats what another site's page could have put into its address
     * beside a form's token, so its length tells nobody the token.
     */
    void give(int status, GivenAnswers.Given answer) throws IOException {
        byte[] body = answer.body();
        // What has headers of its own sees to that itself.
        if (plain && answer.packable()) {
            response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
            if (header("Accept-Encoding").orElse("").contains("gzip")) {
                response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
                body = answer.packed();
            }
        }
        if (!bodyRead && request.getMethod().equals("POST")) {
            // What nobody read may still be coming, and the connection ends: the client must know, or it uses it again.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        if (!request.getMethod().equals("HEAD")) {
            Content.Sink.write(response, true, java.nio.ByteBuffer.wrap(body));
        }
    }

    /** Writes an answer piece by piece. */
    @FunctionalInterface
    public interface Piecewise {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * An answer that is written while it is made, for a file.
     *
     * @param file the name under which a browser keeps it
     */
    public void download(String type, String file, Piecewise body) throws IOException {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        setHeader("Content-Disposition", "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            body.writeTo(out);
        }
    }

    /** {@link #download} of text in UTF-8. */
    public void downloadText(String type, String file, Writing body) throws IOException {
        download(type, file, out -> {
            Writer writer =
                    new OutputStreamWriter(new java.io.BufferedOutputStream(out, 32_768), StandardCharsets.UTF_8);
            body.writeTo(writer);
            writer.flush();
        });
    }

    /** Writes text piece by piece. */
    @FunctionalInterface
    public interface Writing {
        void writeTo(Writer out) throws IOException;
    }

    /** Sets a header of the answer, which must not have begun. */
    public void setHeader(String name, String value) {
        plain = false;
        response.getHeaders().put(name, value);
    }

    /** The answer, where it was good, came whole and had no headers of its own: it may be given again. */
    GivenAnswers.@Nullable Given given() {
        return given;
    }

    /** Whether some of the answer has been sent, so that it cannot become another. */
    boolean begun() {
        return response.isCommitted();
    }

    /** What all exchanges of a server share. */
    static final class Shared {
        private final gg.jte.TemplateEngine templates;
        private final tools.jackson.databind.json.JsonMapper json;
        private final Duration longestBody;

        Shared(gg.jte.TemplateEngine templates, tools.jackson.databind.json.JsonMapper json, Duration longestBody) {
            this.templates = templates;
            this.json = json;
            this.longestBody = longestBody;
        }

        /** How long the body of a request may take to arrive. */
        Duration longestBody() {
            return longestBody;
        }

        String html(String template, Object view) {
            StringWriter text = new StringWriter(16_384);
            TemplateOutput out = new WriterOutput(text);
            templates.render(template + ".jte", view, out);
            return text.toString();
        }

        byte[] json(Object value) {
            return json.writeValueAsBytes(value);
        }
    }
}
