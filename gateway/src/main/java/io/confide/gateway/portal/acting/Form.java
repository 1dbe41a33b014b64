package io.confide.gateway.portal.acting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form on a page: what was typed is kept, whatever becomes of it.
 *
 * @param key of the act that sending it is
 * @param version of what it is about, as the page showed it
 */
public record Form(
        MultiValueMap<String, String> typed,
        String key,
        String version,
        Optional<Trouble> trouble) {
    /** The names of the two fields that every form carries. */
    public static final String KEY = "act";

    public static final String VERSION = "seen";

    public static Form blank(String version) {
        return filled(new LinkedMultiValueMap<>(), version);
    }

    public static Form filled(MultiValueMap<String, String> values, String version) {
        return new Form(values, FreshKey.make(), version, Optional.empty());
    }

    /** As it came back from the browser. */
    public static Form sent(MultiValueMap<String, String> typed) {
        return new Form(
                typed,
                Optional.ofNullable(typed.getFirst(KEY)).orElse(""),
                Optional.ofNullable(typed.getFirst(VERSION)).orElse(""),
                Optional.empty());
    }

    /** Back to the person; a refused act is over, so that the next one has a key of its own. */
    public Form back(Trouble why, String newestVersion) {
        return new Form(
                typed,
                why.uncertain() ? key : FreshKey.make(),
                why.changedSince() ? newestVersion : version,
                Optional.of(why));
    }

    /** With something that the page needs to know again. */
    public Form with(String name, String value) {
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(typed);
        more.set(name, value);
        return new Form(more, key, version, trouble);
    }

    public String value(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }

    /** Empty when nothing was typed. */
    public Optional<String> said(String name) {
        return Optional.of(value(name)).filter(it -> !it.isEmpty());
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream().filter(it -> !it.isBlank()).toList();
    }

    public boolean chosen(String name, String option) {
        return all(name).contains(option);
    }

    /** What is wrong with one field. */
    public Optional<String> wrong(String name) {
        return trouble.stream()
                .flatMap(it -> it.findings().stream())
                .filter(it -> it.field().equals(name) || it.field().equals("/" + name))
                .map(Form::told)
                .findFirst();
    }

    /** Services name the field apart from what is wrong with it; people read a sentence. */
    public static String told(Trouble.Finding finding) {
        String message = finding.message();
        if (message.isEmpty() || Character.isUpperCase(message.charAt(0))) {
            return message;
        }
        String field = finding.field().replaceAll("^.*/(?!\\d+$)", "").replaceAll("/\\d+$", "");
        String words = field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? message
                : words.substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.substring(1)
                        + " "
                        + message;
    }

    /** The field's id on the page. */
    public String id(String name) {
        return "f" + name.replaceAll("^/?", "-").replaceAll("[^A-Za-z0-9-]", "-");
    }

    @Override
    public String toString() {
        return "Form[•••]";
    }
}
