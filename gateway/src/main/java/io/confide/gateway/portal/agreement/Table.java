package io.confide.gateway.portal.agreement;

import io.confide.events.Capacity;
import io.confide.gateway.portal.agreement.Standing.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table at which somebody sits, as they see it.
 *
 * @param me who looks
 * @param etag the version of the file
 * @param names of everybody at the table, by id
 */
public record Table(Place place, String me, Standing file, String etag, Map<String, String> names) {

    /** One who has to sign. */
    public record Signer(String name, Capacity capacity, boolean signed, boolean me) {}

    /** The address of all pages about this agreement. */
    public String base() {
        return home() + "/agreement";
    }

    /** The address of the file. */
    public String home() {
        return "/portal/" + place.path() + "/" + file.id();
    }

    public boolean client() {
        return place == Place.FILE;
    }

    public boolean coach() {
        return place == Place.CLIENTS;
    }

    public boolean sponsor() {
        return place == Place.PROGRAMME;
    }

    public String name(String person) {
        return names.getOrDefault(person, "somebody");
    }

    public List<Signer> signers(Version version) {
        return version.required().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it ->
                        new Signer(
                                name(it.getValue()),
                                it.getKey(),
                                version.signedBy().contains(it.getValue()),
                                it.getValue().equals(me)))
                .toList();
    }

    public List<Version> newestFirst() {
        return file.versions().reversed();
    }

    /** Whether the one who looks is asked to sign. */
    public boolean waitsForMe(Version version) {
        return version.open()
                && version.required().containsValue(me)
                && !version.signedBy().contains(me);
    }

    public boolean signedByMe(Version version) {
        return version.signedBy().contains(me);
    }

    /** The one before, to compare with. */
    public Optional<Integer> before(Version version) {
        return file.versions().stream()
                .filter(it -> it.readable() && it.version() < version.version())
                .map(Version::version)
                .reduce((_, last) -> last);
    }

    /** Where a service is asked about it. */
    public String service(String below) {
        return "/agreement/engagements/" + file.id() + below;
    }

    public String paper(int version, String below) {
        return service("/agreements/" + version + below);
    }

    @Override
    public String toString() {
        return "Table[" + file.id() + "]";
    }
}
