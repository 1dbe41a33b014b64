package io.confide.retention.disposing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What retention must be told, {@code confide.retention.*}.
 *
 * @param keyBackupDays how long a backup of the keys database lives, so how long a destroyed key
 *     may still be in one (T16); 30 unless told
 */
@Validated
@ConfigurationProperties("confide.retention")
public record RetentionSettings(@DefaultValue("30") @Min(0) @Max(3650) int keyBackupDays) {}
