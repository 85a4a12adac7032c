package org.polybius.server.http;

/** A request that cannot be answered: what is wrong and what to do, as RFC 9457 writes it or as a page. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    /**
     * @param status the status of HTTP
     * @param title what kind of problem it is
     * @param detail what is wrong with this request, and what to do
     */
    public Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What kind of problem it is. */
    public String title() {
        return title;
    }

    /** What is wrong, and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** A parameter or body that is not right. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "The request is not right", detail);
    }

    /** Nothing is there. */
    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }
}
