package org.polybius.evaluation.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a running server as many people would, and prints how long each kind of page took. Twice: all readers ask for the same
 * kind of page about all events without a pause, one kind after another, as wrk does; then each reads on by himself with
 * pauses, half of the time about all events, as first views are, and else with a filter, of which a few are asked much oftener
 * than most. Run it with {@code -Dbenchmark.main=org.polybius.evaluation.load.ServerLoad -Dbenchmark="http://127.0.0.1:7070 50
 * 120 5000 PID"}: the address, how many readers, for how many seconds each of the two, how many milliseconds a reader pauses at
 * most, and, to see its memory, the server's process. What is answered in the first tenth of the time is not counted.
 */
public final class ServerLoad {
    private static final int KINDS = 17;
    private static final List<String> COUNTRIES = List.of(
            "SYR", "MLI", "UKR", "RUS", "USA", "CHN", "IRN", "ISR", "NGA", "COL", "TUR", "FRA", "DEU", "IND", "PAK",
            "EGY", "KEN", "BRA", "MEX", "JPN");
    private static final List<String> TYPES = List.of(
            "assault", "protest", "consult", "accuse", "request", "aid", "agree", "coerce", "sanction", "mobilize");

    /** What was asked, and how long the answer took. */
    private record Answered(String kind, long nanos, boolean right) {}

    private final String base;
    private final HttpClient client;
    private final List<String> events = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();

    private ServerLoad(String base) {
        this.base = base;
        this.client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            throw new IllegalArgumentException(
                    "give an address, readers, seconds, a pause in ms, and, if you like, a process");
        }
        ServerLoad load = new ServerLoad(args[0].replaceFirst("/$", ""));
        load.look();
        int readers = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        ConcurrentLinkedQueue<Answered> same = new ConcurrentLinkedQueue<>();
        for (int kind = 0; kind < KINDS; kind++) {
            int one = kind;
            load.run(readers, Math.max(1, seconds * 1000 / KINDS), 0, random -> load.page(one, "", random), same);
        }
        print("the same page for all readers, without a pause", same);
        ConcurrentLinkedQueue<Answered> own = new ConcurrentLinkedQueue<>();
        int pause = Integer.parseInt(args[3]);
        load.run(
                readers,
                seconds * 1000,
                pause,
                random -> load.page(random.nextInt(KINDS), filter(random), random),
                own);
        print("every reader for himself, pausing up to " + pause + " ms", own);
        if (args.length > 4) {
            memory(args[4]);
        }
    }

    /** Finds events, articles and actors to ask for. */
    private void look() throws IOException, InterruptedException {
        all("/api/v1/events?size=200", "\"event\":\\{\"id\":\"([^\"]+)\"", events);
        all("/api/v1/events?size=200&order=surest", "\"article\":\\{\"id\":\"([^\"]+)\"", articles);
        all("/api/v1/actors?limit=100", "\"actor\":\"([^\"]+)\"", actors);
    }

    private void all(String address, String pattern, List<String> found) throws IOException, InterruptedException {
        Matcher matcher = Pattern.compile(pattern).matcher(get(address).body());
        while (matcher.find()) {
            found.add(
                    URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8).replace("+", "%20"));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException(base + address + " has nothing to ask for");
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + address)).build(), BodyHandlers.ofString());
    }

    private void run(
            int readers,
            int millis,
            int pause,
            Function<Random, Map.Entry<String, String>> pages,
            ConcurrentLinkedQueue<Answered> answers)
            throws InterruptedException {
        long start = System.nanoTime();
        long counted = start + millis * 100_000L;
        long end = start + millis * 1_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int r = 0; r < readers; r++) {
            Random random = new Random(r);
            Thread thread = new Thread(() -> {
                try {
                    while (System.nanoTime() < end) {
                        Thread.sleep(pause == 0 ? 0 : random.nextInt(pause));
                        Map.Entry<String, String> page = pages.apply(random);
                        long before = System.nanoTime();
                        boolean right;
                        try {
                            right = get(page.getValue()).statusCode() == 200;
                        } catch (IOException e) {
                            right = false;
                        }
                        if (before > counted) {
                            answers.add(new Answered(page.getKey(), System.nanoTime() - before, right));
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Map.Entry<String, String> page(int kind, String filter, Random random) {
        String more = filter.isEmpty() ? "" : "&" + filter;
        return switch (kind) {
            case 0 -> Map.entry("page overview", "/overview?" + filter);
            case 1 -> Map.entry("page article", "/articles/" + few(articles, random));
            case 2 -> Map.entry("events", "/api/v1/events?size=50" + more);
            case 3 -> Map.entry("events by intensity", "/api/v1/events?size=50&order=most_hostile" + more);
            case 4 -> Map.entry("count", "/api/v1/count?" + filter);
            case 5 -> Map.entry("timeline by month", "/api/v1/timeline?period=month" + more);
            case 6 -> Map.entry("timeline by day", "/api/v1/timeline?period=day" + more);
            case 7 -> Map.entry("dyads of countries", "/api/v1/dyads?level=country&limit=20" + more);
            case 8 -> Map.entry("dyads of actors", "/api/v1/dyads?level=actor&limit=20" + more);
            case 9 -> Map.entry("tallies by type", "/api/v1/tallies?by=type" + more);
            case 10 -> Map.entry("tallies by sector", "/api/v1/tallies?by=actor_sector" + more);
            case 11 -> Map.entry("places", "/api/v1/places?limit=500" + more);
            case 12 -> Map.entry("event", "/api/v1/events/" + few(events, random));
            case 13 -> Map.entry("article", "/api/v1/articles/" + few(articles, random));
            case 14 -> Map.entry("actor", "/api/v1/actors/" + few(actors, random));
            case 15 ->
                Map.entry(
                        "search for an actor",
                        "/api/v1/actors?limit=20&name=" + few(actors, random).replaceAll("[^a-z].*", ""));
            default -> Map.entry("page events", "/events?" + filter);
        };
    }

    /** Half of the time none; a country, a type, some years, or two of them. */
    private static String filter(Random random) {
        String country = "party_country=" + few(COUNTRIES, random);
        String type = "type=" + few(TYPES, random);
        int year = 2014 + (int) (random.nextDouble() * random.nextDouble() * 8);
        String years = "from=" + year + "-01-01&to=" + year + "-12-31";
        return switch (random.nextInt(10)) {
            case 0 -> country;
            case 1 -> type;
            case 2 -> years;
            case 3 -> country + "&" + type;
            case 4 -> country + "&" + years;
            default -> "";
        };
    }

    /** One of them, the first ones much oftener than the last. */
    private static String few(List<String> choices, Random random) {
        double r = random.nextDouble();
        return choices.get((int) (r * r * r * choices.size()));
    }

    private static void print(String how, ConcurrentLinkedQueue<Answered> answers) {
        TreeMap<String, List<Answered>> byKind = new TreeMap<>();
        answers.forEach(
                a -> byKind.computeIfAbsent(a.kind(), k -> new ArrayList<>()).add(a));
        System.out.println(how);
        System.out.println("kind\tanswers\twrong\tp50 ms\tp95 ms\tmost ms");
        byKind.forEach(ServerLoad::print);
        print("all", List.copyOf(answers));
    }

    private static void print(String kind, List<Answered> answers) {
        long[] times = answers.stream().mapToLong(Answered::nanos).sorted().toArray();
        long wrong = answers.stream().filter(a -> !a.right()).count();
        System.out.printf(
                Locale.ROOT,
                "%s\t%d\t%d\t%.0f\t%.0f\t%.0f%n",
                kind,
                times.length,
                wrong,
                times[times.length / 2] / 1e6,
                times[Math.min(times.length - 1, times.length * 95 / 100)] / 1e6,
                times[times.length - 1] / 1e6);
    }

    /** What Linux says of the memory of a process. */
    private static void memory(String process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
            if (Arrays.asList("VmRSS:", "VmHWM:").contains(line.split("\\s+")[0])) {
                System.out.println(line.replaceAll("\\s+", " "));
            }
        }
    }
}
