# duidelijk in a container, without root and without a network: docker run --rm -v "$PWD:/werk:ro" duidelijk check brieven/
# `--target shell` gives an image with a shell, which GitLab needs. Built for the machine it is built on.
FROM debian:12-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends \
      g++ cmake ninja-build pkg-config libicu-dev libutf8proc-dev libcli11-dev doctest-dev libtomlplusplus-dev \
      nlohmann-json3-dev libvalijson-dev libmd4c-dev hunspell-nl wdutch dpkg-dev file && rm -rf /var/lib/apt/lists/*
COPY . /bron
WORKDIR /bron
RUN cmake --preset package && cmake --build --preset package --target duidelijk delivery \
    && cpack --config build/package/CPackConfig.cmake -B /pakket

FROM debian:12-slim AS shell
COPY --from=build /pakket/*.deb /tmp/
RUN apt-get update && apt-get install -y --no-install-recommends /tmp/duidelijk_*.deb \
    && rm -rf /tmp/*.deb /var/lib/apt/lists/* && useradd --system --no-create-home duidelijk
USER duidelijk
WORKDIR /werk

FROM shell
ENTRYPOINT ["duidelijk"]
CMD ["--help"]
