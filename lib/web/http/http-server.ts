import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { HeldResponse } from "@/lib/web/http/held-response";
import { bodyLimit, declaredLength, LimitedRequest } from "@/lib/web/http/limited-request";

type Handler = (request: LimitedRequest, response: HeldResponse<LimitedRequest>) => void;

/** The server itself: its limits on slow and broken requests, and its way to stop. */
export class HttpServer {
  readonly server: Server<typeof LimitedRequest, typeof HeldResponse<LimitedRequest>>;
  readonly #upgraded = new Set<Duplex>();
  #stopping = false;

  constructor(handle: Handler) {
    const answer: Handler = (request, response) => {
      // A connection that stays open after this answer would keep the server from stopping.
      if (this.#stopping) response.setHeader("Connection", "close");
      handle(request, response);
    };
    this.server = createServer(
      {
        IncomingMessage: LimitedRequest,
        ServerResponse: HeldResponse,
        maxHeaderSize: 16_384,
        headersTimeout: 10_000,
        requestTimeout: 60_000,
        keepAliveTimeout: 15_000,
        connectionsCheckingInterval: 2_000,
      },
      answer,
    );
    // Beyond this Node forgets headers silently; the handler refuses far fewer.
    this.server.maxHeadersCount = 500;
    this.server.on("checkContinue", (request: LimitedRequest, response: HeldResponse<LimitedRequest>) => {
      // Whoever asks before sending is told at once.
      if (declaredLength(request) <= bodyLimit(request.url?.split("?", 1)[0] ?? "")) response.writeContinue();
      answer(request, response);
    });
    // Node hands such a connection over and forgets it; closing it is left to us.
    this.server.on("upgrade", (_request, socket: Duplex) => {
      this.#upgraded.add(socket);
      socket.once("close", () => this.#upgraded.delete(socket));
    });
    this.server.on("clientError", (error, socket) => refuseBroken(error, socket));
  }

  /** @returns the port that was taken; useful when 0 was asked for. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, host, () => {
        this.server.off("error", reject);
        const address = this.server.address();
        resolve(typeof address === "object" && address ? address.port : port);
      });
    });
  }

  /**
   * Takes no new connection, lets the requests under way finish and cuts those that take longer.
   *
   * @param patience milliseconds.
   */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    for (const socket of this.#upgraded) socket.destroy();
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    const idle = setInterval(() => this.server.closeIdleConnections(), 100);
    const cut = setTimeout(() => this.server.closeAllConnections(), patience);
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
  }
}

const statusLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers what cannot be read as a request; there is no page to show to such a client. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const line = statusLines[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
