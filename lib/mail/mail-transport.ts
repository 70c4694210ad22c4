import type { MailSettings } from "@/lib/env";
import type { MailTransport } from "./transport";
import { outboxTransport } from "./transports/outbox";
import { resendTransport } from "./transports/resend";
import { smtpTransport } from "./transports/smtp";

/** The way out that the settings name. */
export function openTransport(settings: Readonly<MailSettings>): MailTransport {
  switch (settings.transport) {
    case "outbox":
      return outboxTransport(settings.directory);
    case "resend":
      return resendTransport(settings);
    case "smtp":
      return smtpTransport(settings.url);
  }
}

let opened: { settings: Readonly<MailSettings>; transport: MailTransport } | null = null;

/** The same, opened once for as long as the settings stay what they are. */
export function mailTransport(settings: Readonly<MailSettings>): MailTransport {
  if (opened?.settings !== settings) opened = { settings, transport: openTransport(settings) };
  return opened.transport;
}
