package dev.corridor.access.web;

import dev.corridor.access.Sessions;
import dev.corridor.http.Problems;
import dev.corridor.shared.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/**
 * The filters in front of every request: against forged requests (sign-in included), then the session. Who may call
 * what is decided where the handler is known, by {@link Doorkeeper}. Nothing ever redirects.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * A provider of SAML has browsers post there; it lets nobody in and changes nothing that is anybody's. A provider
     * of OpenID Connect posts there itself, and proves it by its signature.
     */
    private static final RequestMatcher POSTED_FROM_ELSEWHERE = RequestMatchers.anyOf(
            posted("/api/sign-on/{of}/ways/{way}/acs"), posted("/api/sign-on/{of}/ways/{way}/sign-out"));

    private static RequestMatcher posted(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Sessions sessions, Problems problems, CookieCsrfTokenRepository csrfTokens) {
        // Files named by their content are kept by every cache on the way: they must not carry anybody's cookie.
        return http.securityMatcher(request -> !request.getRequestURI().startsWith("/assets/"))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens).ignoringRequestMatchers(POSTED_FROM_ELSEWHERE))
                .addFilterAfter(new SessionFilter(sessions), CsrfFilter.class)
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, denied) -> problems.write(
                        response,
                        new Problem(
                                Problem.Kind.NOT_ALLOWED,
                                "The header X-XSRF-TOKEN must repeat the cookie XSRF-TOKEN, which any GET sets."))))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> {}))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }
}
