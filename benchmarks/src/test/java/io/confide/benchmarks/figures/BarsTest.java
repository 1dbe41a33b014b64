package io.confide.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarsTest {
    private static final Finding HALF = finding("half", 50, Target.atLeast(100));
    private static final Finding EXACT = finding("exact", 100, Target.atLeast(100));
    private static final Finding TWICE = finding("<twice> & more", 10, Target.below(20));

    @Test
    void better_is_further_right_whichever_side_is_good() {
        assertThat(Bars.reached(HALF)).isEqualTo(0.5);
        assertThat(Bars.reached(EXACT)).isEqualTo(1);
        assertThat(Bars.reached(TWICE)).isEqualTo(2);
    }

    @Test
    void a_bar_that_reaches_its_target_ends_on_the_line() throws Exception {
        Document picture = picture(HALF, EXACT, TWICE);
        double line = number(one(picture, "line", "target"), "x1");
        List<Element> bars = elements(picture, "rect");

        assertThat(end(bars.get(0))).isLessThan(line);
        assertThat(end(bars.get(1))).isCloseTo(line, within(0.2));
        assertThat(end(bars.get(2))).isGreaterThan(line);
    }

    @Test
    void a_miss_looks_different_and_says_so() throws Exception {
        Document picture = picture(HALF, EXACT);

        assertThat(elements(picture, "rect"))
                .extracting(bar -> bar.getAttribute("class"))
                .containsExactly("missed", "met");
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("50.0 ms (≥ 100), missed");
    }

    @Test
    void what_has_no_target_has_no_bar() throws Exception {
        assertThat(elements(picture(finding("shown", 3, Target.NONE)), "rect")).isEmpty();
    }

    @Test
    void whatever_is_written_in_it_stays_words() throws Exception {
        assertThat(picture(TWICE).getDocumentElement().getTextContent()).contains("<twice> & more");
    }

    @Test
    void a_figure_far_off_stays_in_the_picture() throws Exception {
        Document picture =
                picture(
                        finding("far", 1e9, Target.atLeast(1)),
                        finding("none", 1e-9, Target.atLeast(1)));

        assertThat(elements(picture, "rect"))
                .allSatisfy(bar -> assertThat(end(bar)).isBetween(0.0, 1180.0));
    }

    private static Finding finding(String name, double ours, Target target) {
        return Finding.alone("part", name, ours, "ms", target, "one round");
    }

    private static Document picture(Finding... findings) throws Exception {
        String svg = Bars.of(List.of(findings), List.of("On two cores."));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static double end(Element bar) {
        return number(bar, "x") + number(bar, "width");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Element one(Document picture, String tag, String kind) {
        return elements(picture, tag).stream()
                .filter(it -> it.getAttribute("class").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Document picture, String tag) {
        NodeList all = picture.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }
}
