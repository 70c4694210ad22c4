import { join, resolve } from "node:path";
import { z } from "zod";
import { type ContactSettings, contactShape, readContacts } from "./contact-settings";
import { numberShape } from "./number-settings";
import { readOrCreateSecret } from "./secret-file";
import { appUrlProblems, secretProblems } from "./setting-problems";
import {
  readScanner,
  readStorage,
  type ScannerSettings,
  type StorageSettings,
  storageProblems,
  storageShape,
  storageWarnings,
} from "./storage-settings";
import { makeVarDirectory } from "./var-directory";

export type MailSettings =
  | { transport: "outbox"; from: string; directory: string }
  | { transport: "resend"; from: string; apiKey: string; baseUrl: string }
  | { transport: "smtp"; from: string; url: string };

export type InboundSettings = {
  /** What stands behind the @ of the rounds' addresses; null where no mail is taken. */
  domain: string | null;
  /** Name under which the receiving service writes Authentication-Results (RFC 8601); null to believe none. */
  authserv: string | null;
  /** Resend's webhook and where its messages are fetched; null where the webhook is closed. */
  resend: { apiKey: string; baseUrl: string; webhookSecret: string } | null;
};

/** Everything that Openfloor takes from its surroundings, checked and complete. */
export type Environment = Readonly<{
  /** "demo" has its own database and outbox and listens on loopback; "production" is all else. */
  mode: "demo" | "production";
  /** True under `npm run dev` only. */
  development: boolean;
  host: string;
  port: number;
  /** Absolute; holds what is kept outside the database. */
  varDirectory: string;
  /** Scheme, host and port under which people reach Openfloor; no slash at the end. */
  appUrl: string;
  /** Null in the demo: the embedded database has an address only once it runs. */
  databaseUrl: string | null;
  nextAuthSecret: string;
  mail: Readonly<MailSettings>;
  /** Where uploaded files are kept, by their SHA-256. */
  storage: Readonly<StorageSettings>;
  /** The virus scanner that attached files are shown to; null where there is none. */
  scanner: Readonly<ScannerSettings> | null;
  /** The ledger's signing key and earlier public keys, in one line; null to keep them in the var directory. */
  ledgerKey: string | null;
  /** How messages to rounds come in. */
  inbound: Readonly<InboundSettings>;
  /** The platform's own time-stamps and those of others. */
  timeStamps: Readonly<{
    /** PEM file with the key and the certificates of the own authority; made on first use. */
    keyFile: string;
    /** Addresses of authorities (RFC 3161 over HTTP) that are asked for a second time-stamp. */
    authorities: readonly string[];
  }>;
  /** For how long a moderator may take a decision back, in seconds; mail about it leaves afterwards. */
  undoSeconds: number;
  /** Requests a minute that one address may make of the API without a key. */
  apiPerMinute: number;
  /** How many proxies in front may be believed about the visitor's address. */
  trustedProxies: number;
}> &
  Readonly<ContactSettings>;

/** What was found in the surroundings; the secret of a demo is null until it is made. */
export type Reading = {
  environment: Omit<Environment, "nextAuthSecret"> & { nextAuthSecret: string | null };
  warnings: string[];
};

/** Names every setting that is missing or weak, all at once. */
export class EnvironmentRefused extends Error {
  constructor(readonly problems: string[]) {
    super(`Openfloor cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "EnvironmentRefused";
  }
}

type Source = Readonly<Record<string, string | undefined>>;

const text = z.string().trim().min(1).optional();
const settings = z.object({
  NODE_ENV: text,
  DATABASE_URL: text,
  PORT: z.coerce
    .number("PORT is not a number.")
    .int()
    .min(1, "PORT is not a port.")
    .max(65_535, "PORT is not a port.")
    .default(3000),
  HOST: text,
  OPENFLOOR_VAR: text,
  APP_URL: text,
  NEXTAUTH_SECRET: text,
  MAIL_FROM: text,
  RESEND_API_KEY: text,
  RESEND_BASE_URL: z.url("RESEND_BASE_URL is not an address.").default("https://api.resend.com"),
  SMTP_URL: text,
  ...storageShape,
  LEDGER_KEY: z
    .string()
    .regex(/^PRIVATE\+KEY\+[^+\s]+\+[0-9a-f]{8}\+\S+(\s+[^+\s]+\+[0-9a-f]{8}\+\S+)*$/, {
      error: "LEDGER_KEY is no signing key of a ledger: it is the line in var/keys/ledger, PRIVATE+KEY+name+hash+key.",
    })
    .optional(),
  INBOUND_DOMAIN: z
    .string()
    .regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i, "INBOUND_DOMAIN is not the name of a domain.")
    .optional(),
  INBOUND_AUTHSERV: text,
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]{16,}$/, "RESEND_WEBHOOK_SECRET does not look like whsec_….")
    .optional(),
  ...numberShape,
  TSA_KEY_FILE: text,
  TSA_URLS: z
    .string()
    .transform((list) => list.trim().split(/[\s,]+/))
    .refine((list) => list.every((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? "")), {
      error: "TSA_URLS holds something that is not an address of a time-stamping authority (https://…).",
    })
    .optional(),
  ...contactShape,
});
type Settings = z.infer<typeof settings>;

/**
 * Reads the settings from any record of strings; an empty one counts as absent.
 * @throws EnvironmentRefused naming every missing or weak setting.
 */
export function readEnvironment(source: Source): Reading {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(present);
  if (!parsed.success) throw new EnvironmentRefused(parsed.error.issues.map((issue) => issue.message));
  return parsed.data.DATABASE_URL === undefined
    ? readDemo(parsed.data)
    : readProduction(parsed.data, parsed.data.DATABASE_URL);
}

/** RFC 2606: no name under it is anybody's. */
const demoHost = "openfloor.invalid";
const demoSender = "Openfloor demo <demo@openfloor.invalid>";

function readDemo(given: Settings): Reading {
  const varDirectory = resolve(given.OPENFLOOR_VAR ?? "var");
  const appUrl = (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, "");
  const problems = [...appUrlProblems(appUrl), ...storageProblems(given)];
  if (problems.length > 0) throw new EnvironmentRefused(problems);
  return {
    warnings: [],
    environment: {
      mode: "demo",
      development: given.NODE_ENV === "development",
      host: "127.0.0.1",
      port: given.PORT,
      varDirectory,
      appUrl,
      databaseUrl: null,
      nextAuthSecret: null,
      mail: {
        transport: "outbox",
        from: given.MAIL_FROM ?? demoSender,
        directory: join(varDirectory, "outbox"),
      },
      storage: readStorage(given, varDirectory),
      scanner: readScanner(given),
      ledgerKey: given.LEDGER_KEY ?? null,
      inbound: readInbound(given, `inbound.${demoHost}`),
      timeStamps: readTimeStamps(given, varDirectory),
      // Whoever asks a demo is on this machine, and so is what tries it.
      apiPerMinute: given.API_PER_MINUTE ?? 6_000,
      undoSeconds: given.UNDO_SECONDS,
      trustedProxies: given.TRUSTED_PROXIES ?? 0,
      ...readContacts(given, demoSender, `mailto:administrators@${demoHost}`),
    },
  };
}

function readProduction(given: Settings, databaseUrl: string): Reading {
  const varDirectory = resolve(given.OPENFLOOR_VAR ?? "var");
  const mail = readMail(given);
  const problems = [
    ...(/^postgres(ql)?:\/\//.test(databaseUrl)
      ? []
      : ["DATABASE_URL is not the address of a PostgreSQL database (postgresql://…)."]),
    ...(given.APP_URL === undefined
      ? ["APP_URL is missing: the address under which people reach Openfloor, such as https://consult.example.org."]
      : appUrlProblems(given.APP_URL)),
    ...secretProblems(given.NEXTAUTH_SECRET),
    ...storageProblems(given),
    ...(given.MAIL_FROM === undefined
      ? ["MAIL_FROM is missing: the sender of every mail, such as Consultations <no-reply@example.org>."]
      : []),
    ...(mail === null ? ["RESEND_API_KEY or SMTP_URL is missing: mail has no way out."] : []),
  ];
  if (problems.length > 0 || mail === null) throw new EnvironmentRefused(problems);
  return {
    warnings: productionWarnings(given),
    environment: {
      mode: "production",
      development: given.NODE_ENV === "development",
      host: given.HOST ?? "0.0.0.0",
      port: given.PORT,
      varDirectory,
      appUrl: (given.APP_URL ?? "").replace(/\/+$/, ""),
      databaseUrl,
      nextAuthSecret: given.NEXTAUTH_SECRET ?? null,
      mail,
      storage: readStorage(given, varDirectory),
      scanner: readScanner(given),
      ledgerKey: given.LEDGER_KEY ?? null,
      inbound: readInbound(given, null),
      timeStamps: readTimeStamps(given, varDirectory),
      apiPerMinute: given.API_PER_MINUTE ?? 600,
      undoSeconds: given.UNDO_SECONDS,
      trustedProxies: given.TRUSTED_PROXIES ?? 0,
      ...readContacts(given, demoSender, null),
    },
  };
}

function readInbound(given: Settings, domain: string | null): InboundSettings {
  const { RESEND_API_KEY: apiKey, RESEND_WEBHOOK_SECRET: webhookSecret } = given;
  const isOpen = apiKey !== undefined && webhookSecret !== undefined;
  return {
    domain: given.INBOUND_DOMAIN?.toLowerCase() ?? domain,
    authserv: given.INBOUND_AUTHSERV?.toLowerCase() ?? null,
    resend: isOpen ? { apiKey, webhookSecret, baseUrl: given.RESEND_BASE_URL } : null,
  };
}

function readTimeStamps(given: Settings, varDirectory: string): Environment["timeStamps"] {
  return {
    keyFile: resolve(given.TSA_KEY_FILE ?? join(varDirectory, "keys", "time-stamps.pem")),
    authorities: given.TSA_URLS ?? [],
  };
}

function readMail(given: Settings): MailSettings | null {
  const from = given.MAIL_FROM ?? "";
  if (given.RESEND_API_KEY !== undefined) {
    return { transport: "resend", from, apiKey: given.RESEND_API_KEY, baseUrl: given.RESEND_BASE_URL };
  }
  return given.SMTP_URL === undefined ? null : { transport: "smtp", from, url: given.SMTP_URL };
}

function productionWarnings(given: Settings): string[] {
  const warnings: string[] = [];
  if (given.TRUSTED_PROXIES === undefined) {
    warnings.push(
      "TRUSTED_PROXIES is not set: behind a proxy all visitors share one rate limit. Set it to the number of proxies in front.",
    );
  }
  warnings.push(...storageWarnings(given, given.OPENFLOOR_VAR !== undefined));
  if (given.OPERATOR_CONTACT === undefined) {
    warnings.push("OPERATOR_CONTACT is not set: the page for those who want to run a consultation names no address.");
  }
  if (given.RESEND_API_KEY !== undefined && given.SMTP_URL !== undefined) {
    warnings.push("RESEND_API_KEY and SMTP_URL are both set: mail goes through Resend.");
  }
  return warnings;
}

let known: Environment | null = null;

/** The environment of this process, read once. A demo's sign-in secret is made on first use and kept. */
export function env(): Environment {
  known ??= complete(readEnvironment(process.env).environment);
  return known;
}

/** What the operator may want to set as well. */
export function environmentWarnings(): string[] {
  return readEnvironment(process.env).warnings;
}

function complete(found: Reading["environment"]): Environment {
  makeVarDirectory(found.varDirectory);
  const secret = found.nextAuthSecret ?? readOrCreateSecret(join(found.varDirectory, "keys", "sign-in"));
  return Object.freeze({ ...found, nextAuthSecret: secret });
}
