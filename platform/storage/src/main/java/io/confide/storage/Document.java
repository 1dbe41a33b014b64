package io.confide.storage;

import java.util.List;
import java.util.Map;

/**
 * One document. The body is opaque to storage; nothing personal is ever in the clear parts.
 *
 * @param id unique in its collection, 1 to 512 characters
 * @param version counts its writes from 1; 0 before the first
 * @param index values by declared index name; a name may have many values
 */
public record Document(String id, long version, Map<String, List<String>> index, byte[] body) {}
