import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/**
 * The yardstick: nothing but Node's HTTP server and finished bytes in memory. Started with the file of the plain
 * bytes and the file of the brotli bytes; tells its port, and ends when whoever started it is gone.
 */
const plain = readFileSync(process.argv[2]);
const brotli = readFileSync(process.argv[3]);
const type = "text/html; charset=utf-8";

const server = createServer((request, response) => {
  if (request.headers["accept-encoding"] === "br") {
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "br", "Content-Length": brotli.length });
    response.end(brotli);
  } else {
    response.writeHead(200, { "Content-Type": type, "Content-Length": plain.length });
    response.end(plain);
  }
});

server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
