# One image per service: docker build --build-arg SERVICE=session-service .
FROM eclipse-temurin:25-jdk AS build
ARG SERVICE
WORKDIR /confide
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B -DskipTests -Dspotless.check.skip=true -Dlint=off -Pimage -pl "$SERVICE" -am package \
    && cp "$SERVICE"/target/*-exec.jar /confide.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /confide confide \
    && install -d -o confide -g confide -m 0700 /confide/data /confide/data/keys
COPY --from=build /confide.jar /confide/confide.jar
USER confide
WORKDIR /confide
ENV CONFIDE_DATA=/confide/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "confide.jar"]
