package dev.corridor.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the web app that the build puts into {@code static/}. Files in {@code assets/} are named by their content, so
 * browsers keep them; every path without a file, outside {@code /api}, is a screen of the app and gets its page.
 */
@Configuration(proxyBeanMethods = false)
class WebApp implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final String PAGE = "index.html";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // No Last-Modified here: a page that a browser kept would carry the nonce of an older request.
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setUseLastModified(false)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new ScreensToPage())
                .addTransformer(new NonceIntoPage());
    }

    private static final class ScreensToPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            if (path.equals("api") || path.startsWith("api/")) {
                return null;
            }
            Resource file = super.getResource(path, location);
            boolean namesFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
            return file != null || namesFile ? file : super.getResource(PAGE, location);
        }
    }

    private static final class NonceIntoPage implements ResourceTransformer {

        @Override
        public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
                throws IOException {
            Resource file = chain.transform(request, resource);
            if (!PAGE.equals(file.getFilename())) {
                return file;
            }
            String page = file.getContentAsString(StandardCharsets.UTF_8);
            byte[] bytes =
                    page.replace("__CSP_NONCE__", PageSafety.nonce(request)).getBytes(StandardCharsets.UTF_8);
            return new TransformedResource(file, bytes);
        }
    }
}
