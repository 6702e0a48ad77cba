package dev.corridor.signon;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clever, which speaks OAuth 2 without an identity token: whose code it was is asked of its API, with the token that
 * the code is changed for. What is told of somebody is named as Clever names it.
 */
@Component
class Clever implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    private static final String HOST = "clever.com";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    /** What the roles of a user say, by role: the same in each of which somebody has several. */
    private static final List<String> OF_ROLES =
            List.of("sis_id", "state_id", "student_number", "teacher_number", "staff_id", "district_username");

    private final ProviderCalls calls;
    private final JsonMapper json;

    Clever(ProviderCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Its addresses are known: it describes itself nowhere. */
    ClientRegistration.Builder described(SignOnConnection connection) {
        String site = connection.issuer();
        return ClientRegistration.withRegistrationId(connection.id().toString())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri(site + "/oauth/authorize")
                .tokenUri(site + "/oauth/tokens")
                .userInfoUri(api(URI.create(site)) + "/v3.0/me")
                .userNameAttributeName("id");
    }

    /** Its API has a host of its own. */
    private static String api(URI site) {
        return HOST.equals(site.getHost()) ? "https://api." + HOST : site.toString();
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest request) throws OAuth2AuthenticationException {
        String me = Objects.requireNonNull(request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri());
        String token = request.getAccessToken().getTokenValue();
        JsonNode who = read(me, token);
        String id = who.at("/data/id").asString("");
        if (!who.path("type").asString("").equals("user") || !ID.matcher(id).matches()) {
            throw failed("no user", null);
        }
        JsonNode user = read(me.replaceAll("/me$", "/users/" + id), token).path("data");
        if (!user.path("id").asString("").equals(id)) {
            throw failed("another user than asked for", null);
        }
        return new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, told(user, who), "id");
    }

    private static Map<String, Object> told(JsonNode user, JsonNode who) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", who.at("/data/id").asString());
        told.put("district", who.at("/data/district").asString(""));
        told.put("email", user.path("email").asString(""));
        for (JsonNode role : user.path("roles")) {
            for (String name : OF_ROLES) {
                String text = role.path(name).asString("");
                if (!text.isEmpty()) {
                    told.putIfAbsent(name, text);
                }
            }
            String login = role.at("/credentials/district_username").asString("");
            if (!login.isEmpty()) {
                told.putIfAbsent("district_username", login);
            }
        }
        return told;
    }

    private JsonNode read(String address, String token) {
        try {
            return json.readTree(calls.get(URI.create(address), token));
        } catch (IOException | RestClientException e) {
            throw failed(String.valueOf(Providers.root(e).getMessage()), e);
        } catch (JacksonException e) {
            throw failed("no answer in JSON", null);
        }
    }

    private static OAuth2AuthenticationException failed(String what, @Nullable Exception cause) {
        return new OAuth2AuthenticationException(new OAuth2Error("user", what, null), what, cause);
    }
}
