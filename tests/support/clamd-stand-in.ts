import { createServer, type Socket } from "node:net";
import { afterAll } from "vitest";

/** The harmless sequence by which scanners are tried out, put together here so that none takes this file for one. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("-");

export type StoodInScanner = { url: string; asked(): number; fallSilent(): void; speakAgain(): void };

/** A clamd at the wire: it reads INSTREAM piece by piece and finds what holds the sequence for trying out. */
export async function aClamd(): Promise<StoodInScanner> {
  let asked = 0;
  let isSilent = false;
  const server = createServer((socket) => {
    asked += 1;
    if (isSilent) socket.destroy();
    else answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `tcp://127.0.0.1:${port}`,
    asked: () => asked,
    fallSilent: () => {
      isSilent = true;
    },
    speakAgain: () => {
      isSilent = false;
    },
  };
}

const command = "zINSTREAM\0";

function answer(socket: Socket): void {
  let received = Buffer.alloc(0);
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    const file = fileIn(received);
    if (file === null) return;
    socket.end(file.includes(eicar) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
  });
}

/** The file once its last, empty piece has come; null before. */
function fileIn(received: Buffer): Buffer | null {
  if (received.length < command.length) return null;
  if (received.toString("latin1", 0, command.length) !== command) return Buffer.from(eicar);
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > received.length) return null;
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
