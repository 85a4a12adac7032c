package org.polybius.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.polybius.evaluation.Rows;
import org.polybius.evaluation.calibration.CalibrationReport;
import org.polybius.evaluation.calibration.CalibrationReport.Fitted;
import org.polybius.evaluation.calibration.CalibrationReport.Part;
import org.polybius.evaluation.calibration.LogisticFit;
import org.polybius.evaluation.calibration.WeightsFile;
import org.polybius.stages.BuildVersion;

/** The models of confidence, fitted on the even rows of the data and on gold articles. */
final class Calibration {
    private final CalibrationCases cases;
    private final List<Fitted> models;

    /** Codes and fits. @throws IllegalArgumentException if there is too little to learn from */
    Calibration(CalibrationCases cases) throws IOException {
        this.cases = cases;
        List<Part> events = new ArrayList<>(cases.tables(Rows.EVEN));
        events.add(cases.articles());
        List<Part> pairs = List.of(cases.pairs(Rows.EVEN));
        models = List.of(fitted("event", "events", events), fitted("pair", "pairs", pairs));
    }

    private static Fitted fitted(String section, String answers, List<Part> even) {
        return new Fitted(section, answers, LogisticFit.of(Part.all(even).cases()), even, List.of());
    }

    List<Fitted> models() {
        return models;
    }

    /** Writes the weights of all models into a file. */
    void writeWeights(Path file, LocalDate day) throws IOException {
        for (Fitted model : models) {
            List<String> source = new ArrayList<>(CalibrationReport.sources(model.fitted()));
            source.add("by: polybius eval calibrate, " + day + ", lexicon " + cases.lexicon());
            WeightsFile.write(file, model.name(), model.fit(), source);
        }
    }

    /** Measures on the odd rows, which counts as a look at them, and writes that down. @return the file */
    Path report(Path folder, String name, String command, LocalDate day) throws IOException {
        List<Fitted> measured = new ArrayList<>();
        for (Fitted m : models) {
            List<Part> odd = m.name().equals("pair") ? List.of(cases.pairs(Rows.ODD)) : cases.tables(Rows.ODD);
            measured.add(new Fitted(m.name(), m.answers(), m.fit(), m.fitted(), odd));
        }
        return new CalibrationReport(command, "polybius " + BuildVersion.number(), cases.lexicon(), day)
                .write(folder, name, measured);
    }
}
