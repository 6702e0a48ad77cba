package dev.corridor.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Tomcat listens. */
@Configuration(proxyBeanMethods = false)
class Listening {

    /**
     * Makes an idle stream cheap: Tomcat would keep about 100 kB for each and die of some 4,600 of them in a small
     * heap.
     */
    @Bean
    TomcatConnectorCustomizer smallBuffers() {
        return connector -> {
            connector.setProperty("socket.appReadBufSize", "1024");
            connector.setProperty("socket.appWriteBufSize", "1024");
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setProcessorCache(0);
                http.setMaxHttpRequestHeaderSize(4096);
                http.setMaxHttpResponseHeaderSize(4096);
            }
        };
    }

    /** What is no request is answered by {@link PlainErrors}. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    /**
     * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of the proxies named, and of nobody else.
     *
     * @param proxies addresses or ranges such as {@code 10.0.0.0/8}, with commas between
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(
            @Value("${corridor.http.trusted-proxies:}") String proxies) {
        return factory -> {
            if (!proxies.isBlank()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(ranges(proxies));
                valve.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(valve);
            }
        };
    }

    private static String ranges(String proxies) {
        return Arrays.stream(proxies.split(","))
                .map(String::strip)
                .map(each -> each.contains("/") ? each : each + (each.contains(":") ? "/128" : "/32"))
                .collect(Collectors.joining(","));
    }
}
