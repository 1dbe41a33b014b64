package io.confide.events;

/** What a datum is for disclosure; the table "who sees what" has one row for each. */
public enum RecordClass {
    /** The engagement exists, and its status. */
    K0,
    /** Dates, count, minutes. */
    K1,
    /** Fees. */
    K2,
    /** The agreement's shared body. */
    K3,
    /** The agreement's private annex. */
    K3P,
    /** Aims and outcomes. */
    K4,
    /** Actions. */
    K5,
    /** Session notes. */
    K6,
    /** The client's reflection. */
    K7,
    /** The coach's reflection. */
    K8,
    /** Assessments. */
    K9,
    /** The progress report. */
    K10,
    /** Private messages. */
    K11,
    /** Programme aggregates. */
    K12,
    /** Access log and consents. */
    K13
}
