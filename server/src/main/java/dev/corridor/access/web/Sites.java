package dev.corridor.access.web;

import dev.corridor.access.factors.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** This server as the browser of a request reaches it, by the headers of trusted proxies where there are any. */
final class Sites {

    private Sites() {}

    static Site of(HttpServletRequest request) {
        UriComponents here = ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .build();
        return new Site(request.getServerName(), here.toUriString());
    }
}
