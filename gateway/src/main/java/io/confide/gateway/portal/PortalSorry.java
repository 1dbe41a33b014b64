package io.confide.gateway.portal;

import io.confide.deciding.Refusal;
import io.confide.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What did not work, said on a page, with what to do about it. */
@ControllerAdvice(basePackageClasses = PortalSorry.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalSorry {
    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model) {
        int status =
                switch (refusal.kind()) {
                    case CONFLICT -> HttpServletResponse.SC_CONFLICT;
                    case INVALID -> 422;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                };
        return sorry(
                response, model, status, String.valueOf(refusal.getMessage()), refusal.remedy());
    }

    @ExceptionHandler
    String problem(Problem problem, HttpServletResponse response, Model model) {
        return sorry(
                response,
                model,
                problem.status().value(),
                String.valueOf(problem.getMessage()),
                problem.remedy());
    }

    private static String sorry(
            HttpServletResponse response, Model model, int status, String what, String remedy) {
        response.setStatus(status);
        model.addAttribute("signedIn", true);
        model.addAttribute("what", what);
        model.addAttribute("remedy", remedy);
        return "sorry";
    }
}
