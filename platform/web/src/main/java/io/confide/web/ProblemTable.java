package io.confide.web;

import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Which failure is told as which problem. */
final class ProblemTable {
    private final List<ProblemMapping> mappings;

    ProblemTable(List<ProblemMapping> mappings) {
        this.mappings = mappings;
    }

    Optional<Problem> find(Throwable thrown) {
        return Stream.concat(Stream.<ProblemMapping>of(ProblemTable::known), mappings.stream())
                .map(it -> it.problem(thrown))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> cause(thrown));
    }

    private Optional<Problem> cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? Optional.empty() : find(cause);
    }

    private static Optional<Problem> known(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> Optional.of(problem);
            case Refusal refusal -> Optional.of(Problem.of(refusal));
            case HttpMessageNotReadableException e -> Optional.of(JsonProblems.of(e));
            case MethodArgumentNotValidException e -> Optional.of(invalid(e));
            case HandlerMethodValidationException e -> Optional.of(invalid(e));
            case MethodArgumentTypeMismatchException e -> Optional.of(mismatch(e));
            case TypeMismatchException _, ServletRequestBindingException _ ->
                    Optional.of(badRequest("A parameter of the address is missing or malformed."));
            case NoHandlerFoundException _, NoResourceFoundException _ ->
                    Optional.of(Problem.notFound());
            case HttpRequestMethodNotSupportedException e -> Optional.of(method(e));
            case HttpMediaTypeNotAcceptableException _ -> Optional.of(notAcceptable());
            case HttpMediaTypeNotSupportedException _ -> Optional.of(mediaType());
            case JwtDecoderInitializationException _, AuthenticationServiceException _ ->
                    Optional.of(Problem.unavailable("The identity provider cannot be reached."));
            case AuthenticationException _ -> Optional.of(SecurityProblems.signIn());
            case AccessDeniedException _ -> Optional.of(SecurityProblems.denied());
            case ServerStatus e -> status(e.status());
            case ErrorResponse e -> status(e.getStatusCode().value());
            default -> Optional.empty();
        };
    }

    /** What the server itself answers, by its status alone. */
    static Optional<Problem> status(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> Optional.of(Problem.notFound());
            case UNAUTHORIZED -> Optional.of(SecurityProblems.signIn());
            case FORBIDDEN -> Optional.of(SecurityProblems.denied());
            case CONTENT_TOO_LARGE -> Optional.of(BodyLimit.tooLarge());
            case HttpStatus other when other.is4xxClientError() ->
                    Optional.of(
                            Problem.of(
                                    other,
                                    "bad-request",
                                    "The request is not understood.",
                                    "See the API description at /v3/api-docs."));
            case null, default -> Optional.empty();
        };
    }

    static Problem badRequest(String message) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                message,
                "See the API description at /v3/api-docs.");
    }

    /** An id that cannot exist is as little there as one that does not. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : badRequest("The parameter " + e.getName() + " is malformed.");
    }

    private static Problem invalid(MethodArgumentNotValidException e) {
        return badRequest("The request is not complete.")
                .listing(
                        e.getBindingResult().getFieldErrors().stream()
                                .map(it ->
                                        new Violation(
                                                pointer(it.getField()),
                                                String.valueOf(it.getDefaultMessage())))
                                .toList());
    }

    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replace('.', '/').replace('[', '/').replace("]", "");
    }

    private static Problem invalid(HandlerMethodValidationException e) {
        return badRequest("The request is not complete.")
                .listing(
                        e.getParameterValidationResults().stream()
                                .flatMap(it ->
                                        it.getResolvableErrors().stream()
                                                .map(error ->
                                                        new Violation(
                                                                String.valueOf(
                                                                        it.getMethodParameter()
                                                                                .getParameterName()),
                                                                text(error))))
                                .toList());
    }

    private static String text(org.springframework.context.MessageSourceResolvable error) {
        return error instanceof DefaultMessageSourceResolvable it && it.getDefaultMessage() != null
                ? it.getDefaultMessage()
                : "is not valid";
    }

    private static Problem method(HttpRequestMethodNotSupportedException e) {
        Problem problem =
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "This address does not know that method.",
                        "See the Allow header.");
        String[] supported = e.getSupportedMethods();
        return supported == null ? problem : problem.header("Allow", String.join(", ", supported));
    }

    private static Problem notAcceptable() {
        return Problem.of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "This cannot be given in the form you accept.",
                "Send Accept: application/json.");
    }

    private static Problem mediaType() {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "media-type-not-supported",
                "A request body is JSON here.",
                "Send Content-Type: application/json.");
    }
}
