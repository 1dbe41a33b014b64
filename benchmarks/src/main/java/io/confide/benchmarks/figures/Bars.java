package io.confide.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Findings as a picture (SVG), readable on light and on dark: a bar for each, as far as it reaches
 * of its target. The target is one line for all; who is right of it has met it. The scale is
 * logarithmic, because ratios are.
 */
public final class Bars {
    private static final int WIDTH = 1260;
    private static final int LEFT = 600;
    private static final int RIGHT = 200;
    private static final int TOP = 46;
    private static final int ROW = 24;
    private static final int LINE = 16;

    /** A hundredth of the target up to a hundred times it. */
    private static final double DECADES = 2;

    private final List<String> out = new ArrayList<>();

    private Bars() {}

    /** Only findings with a target have a bar; the others stand in the table. */
    public static String of(List<Finding> findings, List<String> conditions) {
        List<Finding> held = findings.stream().filter(it -> it.target().isSet()).toList();
        return new Bars().picture(held, conditions);
    }

    private String picture(List<Finding> findings, List<String> conditions) {
        int bottom = TOP + findings.size() * ROW;
        int height = bottom + 30 + conditions.size() * LINE;
        out.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"title\">"
                        .formatted(WIDTH, height, WIDTH, height));
        out.add(
                "<title id=\"title\">Confide measured: how far each figure is from its"
                        + " target</title>");
        out.add(STYLE);
        out.add(
                text(
                        20,
                        20,
                        "head",
                        "How far each figure is from its target (logarithmic; right of the line is"
                                + " met)"));
        scale(bottom);
        for (int i = 0; i < findings.size(); i++) {
            row(findings.get(i), TOP + i * ROW);
        }
        for (int i = 0; i < conditions.size(); i++) {
            out.add(text(20, bottom + 26 + i * LINE, "note", conditions.get(i)));
        }
        out.add("</svg>");
        return String.join("\n", out) + "\n";
    }

    private void scale(int bottom) {
        for (int decade = -1; decade <= 1; decade++) {
            double x = x(Math.pow(10, decade));
            out.add(vertical(x, bottom, decade == 0 ? "target" : "grid"));
            String label =
                    decade == 0 ? "target" : decade < 0 ? "10 times short" : "10 times better";
            out.add(
                    "<text class=\"note\" x=\"%s\" y=\"38\" text-anchor=\"middle\">%s</text>"
                            .formatted(at(x), label));
        }
    }

    private static String vertical(double x, int bottom, String kind) {
        return "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"42\" y2=\"%d\"/>"
                .formatted(kind, at(x), at(x), bottom);
    }

    private void row(Finding finding, int y) {
        double reached = reached(finding);
        double from = x(Math.pow(10, -DECADES));
        out.add(text(20, y + 16, "name", finding.part() + ": " + label(finding)));
        out.add(
                "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"16\" rx=\"2\"/>"
                        .formatted(
                                finding.isMet() ? "met" : "missed",
                                at(from),
                                y + 4,
                                at(Math.max(1, x(reached) - from))));
        out.add(
                text(
                        WIDTH - RIGHT + 10,
                        y + 16,
                        "value",
                        value(finding) + (finding.isMet() ? "" : ", missed")));
    }

    private static String label(Finding finding) {
        return finding.name() + finding.other().map(it -> " ÷ " + it.name()).orElse("");
    }

    private static String value(Finding finding) {
        String unit = finding.other().isPresent() ? "×" : " " + finding.unit();
        return Numbers.of(finding.judged()) + unit + " (" + finding.target() + ")";
    }

    /** 1 on the target, more when it is better than that, whichever side is good. */
    static double reached(Finding finding) {
        double target = finding.target().value();
        return finding.target().kind() == Target.Kind.BELOW
                ? target / finding.judged()
                : finding.judged() / target;
    }

    private static double x(double reached) {
        double decades = Math.clamp(Math.log10(reached), -DECADES, DECADES);
        return LEFT + (decades + DECADES) / (2 * DECADES) * (WIDTH - LEFT - RIGHT);
    }

    private static String text(int x, int y, String kind, String words) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(kind, x, y, escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static final String STYLE =
            """
            <style>
            text { font: 12px system-ui, sans-serif; fill: #1b1b1f; }
            .head { font-weight: 600; font-size: 14px; }
            .note { fill: #55555e; font-size: 11px; } .name { font-size: 11px; }
            .met { fill: #2f7d5b; } .missed { fill: #b5482f; }
            .grid { stroke: #c9c9d1; } .target { stroke: #1b1b1f; stroke-dasharray: 4 3; }
            @media (prefers-color-scheme: dark) {
            text { fill: #ececf1; } .note { fill: #a9a9b4; }
            .met { fill: #58b48a; } .missed { fill: #e58467; }
            .grid { stroke: #4a4a55; } .target { stroke: #ececf1; }
            svg { background: #16161a; }
            }
            </style>\
            """;
}
