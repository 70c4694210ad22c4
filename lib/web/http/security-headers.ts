import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { inlineScripts } from "@/lib/web/http/inline-scripts";
import type { Site } from "@/lib/web/http/site";

const permissions = [
  "Permissions-Policy",
  "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
] as const;

const common: readonly (readonly string[])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  permissions,
];

/**
 * What every answer carries, whatever it is, as names and values in turn. Made once per kind of
 * answer: for a finished page these headers are most of the work that is left.
 *
 * @param policy null for documents, each of which brings its own (`policyHeader`).
 */
export function securityHeaders(site: Site, policy: string | null): readonly string[] {
  const headers = [...common, ...(policy === null ? [] : [policyHeader(policy)])];
  if (site.origin.protocol === "https:") {
    headers.push(["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]);
  }
  return headers.flat();
}

/**
 * The door of an event reads QR codes with the camera of whoever works there, also as the page that stands in for it
 * where there is no network; no other page may ask for it.
 */
const atTheDoor = /^\/[a-z]{2}\/(?:desk\/events\/[^/]+\/)?door$/;

/** Lets a page use the camera if it is one that has a use for it. */
export function allowCamera(response: ServerResponse, path: string): void {
  if (!atTheDoor.test(path)) return;
  const [name, value] = permissions;
  response.setHeader(name, value.replace("camera=()", "camera=(self)"));
}

/** Sets the same on an answer whose own headers are not known yet. */
export function setHeaders(response: ServerResponse, headers: readonly string[]): void {
  for (let index = 0; index + 1 < headers.length; index += 2) {
    response.setHeader(headers[index] ?? "", headers[index + 1] ?? "");
  }
}

/** For what is no page: should a browser ever show it as one, nothing in it runs. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/** The worker that opens a door without a network asks our own server for files, and does nothing else. */
export const doorWorker = "/door-worker.js";
export const workerPolicy = "default-src 'none'; connect-src 'self'";

/** For problem pages, and documents without a style of their own: only our own files, no inline script. */
export const documentPolicy = policy({ scripts: ["'self'"] });

/** For a finished document that has this style in its head: our own files and that text, nothing else inline. */
export function styledPolicy(style: string): string {
  return policy({ scripts: ["'self'"], styles: ["'self'", hash(style)] });
}

export function policyHeader(policy: string): readonly [name: string, value: string] {
  return ["Content-Security-Policy", policy];
}

/**
 * For pages of the app: our own files, and exactly the inline scripts that this page came with.
 *
 * @param html the whole page. A policy made from an empty body would lock out its own scripts.
 */
export function appPolicy(html: string, options: { dev: boolean }): string {
  const hashes = new Set(inlineScripts(html).map(hash));
  // The development server evaluates modules, injects styles and talks over a web socket.
  if (options.dev) {
    const scripts = ["'self'", "'unsafe-eval'", ...hashes];
    return policy({ scripts, styles: ["'self'", "'unsafe-inline'"], connections: ["'self'", "ws:"] });
  }
  return policy({ scripts: ["'self'", ...hashes] });
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function policy(sources: { scripts: string[]; styles?: string[]; connections?: string[] }): string {
  return [
    "default-src 'none'",
    `script-src ${sources.scripts.join(" ")}`,
    `style-src ${(sources.styles ?? ["'self'"]).join(" ")}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src ${(sources.connections ?? ["'self'"]).join(" ")}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "object-src 'none'",
    "worker-src 'self'",
  ].join("; ");
}
