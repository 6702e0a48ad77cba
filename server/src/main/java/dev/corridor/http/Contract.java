package dev.corridor.http;

import dev.corridor.shared.Open;
import dev.corridor.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's own description, the very file that the web app's types are made from. */
@RestController
class Contract {

    @Open(value = "It describes the API to whoever wants to use it", signedIn = false)
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource contract() {
        Resource file = new ClassPathResource("api/openapi.json");
        if (!file.exists()) {
            throw Problem.notFound("description");
        }
        return file;
    }
}
