import { createTransport } from "nodemailer";
import { MailRefused, type MailTransport } from "@/lib/mail/transport";
import { toMessage } from "./message";

/** Mail servers on this machine, reached without a network that anybody could listen on. */
const localHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Sends through a mail server: `smtps://user:password@host:465`, or `smtp://…:587`, which must offer STARTTLS
 * (RFC 3207) unless it runs on this machine; a server that stops offering it is not believed.
 */
export function smtpTransport(url: string): MailTransport {
  const server = createTransport({
    url,
    requireTLS: !localHosts.has(new URL(url).hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        const { messageId } = await server.sendMail(toMessage(mail));
        return { transportId: messageId };
      } catch (error) {
        throw isRefusedRecipient(error) ? new MailRefused(error.message) : error;
      }
    },
  };
}

/** A lasting answer (5xx, RFC 5321, 4.2.1) to the recipient; such an answer to our own password may be mended. */
function isRefusedRecipient(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "EENVELOPE" &&
    "responseCode" in error &&
    typeof error.responseCode === "number" &&
    error.responseCode >= 500
  );
}
