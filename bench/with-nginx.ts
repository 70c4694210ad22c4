import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Body } from "./site-client";

/** nginx with the same bytes as files: where each of them is, and how much memory its processes take, in bytes. */
export type Nginx = { address(name: string, encoding: "identity" | "br"): string; memory(): number };

/**
 * Serves bytes from nginx while the work runs, on a free port, one worker, from the cache of open files, without
 * compressing anything: the yardstick of a server that has nothing to do but send. Needs `nginx` (Debian: nginx-light).
 */
export async function withNginx<T>(bodies: ReadonlyMap<string, Body>, work: (nginx: Nginx) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  for (const part of ["identity", "br", "temporary"]) mkdirSync(join(folder, part));
  for (const [name, { plain, brotli }] of bodies) {
    writeFileSync(join(folder, "identity", name), plain);
    writeFileSync(join(folder, "br", name), brotli);
  }
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
  const server = spawn("nginx", ["-p", folder, "-c", "nginx.conf", "-e", "errors"], { stdio: "inherit" });
  const failed = new Promise<never>((_, reject) => {
    server.once("error", () => reject(new Error("There is no nginx to compare with: apt-get install nginx-light")));
    server.once("exit", (code) => reject(new Error(`nginx ended with ${code}`)));
  });
  failed.catch(() => undefined);
  try {
    await Promise.race([answers(port), failed]);
    const pid = server.pid ?? 0;
    return await Promise.race([
      work({
        address: (name, encoding) => `http://127.0.0.1:${port}/${encoding}/${name}`,
        memory: () => memoryOf([pid, ...childrenOf(pid)]),
      }),
      failed,
    ]);
  } finally {
    server.removeAllListeners("exit");
    server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

function configuration(folder: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `  ${name}_temp_path ${join(folder, "temporary", name)};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${join(folder, "pid")};
events { worker_connections 1024; }
http {
  access_log off;
  default_type "text/html; charset=utf-8";
  sendfile on;
  tcp_nopush on;
  keepalive_requests 10000000;
  open_file_cache max=100;
${temporary.join("\n")}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    location /br/ { add_header Content-Encoding br; }
  }
}
`;
}

/** Resident memory of processes (proc(5), VmRSS), in bytes. */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
  return kilobytes.reduce((sum, size) => sum + size, 0) * 1024;
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

async function answers(port: number): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (response !== null) return;
    await pause(100);
  }
  throw new Error("nginx did not answer within 10 s");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
