# duidelijk in a container, without root and without a network: docker run --rm -v "$PWD:/werk:ro" duidelijk check brieven/
# `--target shell` gives an image with a shell, which GitLab needs. Built for the machine it is built on.
FROM debian:12-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends \
      g++ cmake ninja-build pkg-config libicu-dev libutf8proc-dev libcli11-dev doctest-dev libtomlplusplus-dev \
      nlohmann-json3-dev libvalijson-dev libmd4c-dev libpoppler-cpp-dev zlib1g-dev libre2-dev hunspell-nl wdutch dpkg-dev file && rm -rf /var/lib/apt/lists/*
COPY . /bron
WORKDIR /bron
RUN cmake --preset package && cmake --build --preset package --target duidelijk delivery \
    && cpack --config build/package/CPackConfig.cmake -B /pakket

FROM debian:12-slim AS shell
COPY --from=build /pakket/*.deb /pakket/
RUN apt-get update && apt-get install -y --no-install-recommends /pakket/duidelijk_*.deb \
    && rm -rf /pakket /var/lib/apt/lists/* && useradd --system --no-create-home duidelijk
USER duidelijk
WORKDIR /werk

FROM shell
ENTRYPOINT ["duidelijk"]
CMD ["--help"]
