import { Resend } from "resend";
import { MailRefused, type MailTransport } from "@/lib/mail/transport";
import { mailHeaders } from "./message";

/** Sends through Resend's HTTP API. The mail's own id is the idempotency key: a repeated try arrives once. */
export function resendTransport({ apiKey, baseUrl }: { apiKey: string; baseUrl: string }): MailTransport {
  const resend = new Resend(apiKey, { baseUrl });
  return {
    async send(mail) {
      const { data, error } = await resend.emails.send(
        {
          from: mail.from,
          to: [mail.to],
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: mailHeaders(mail),
        },
        { idempotencyKey: mail.id },
      );
      if (error !== null) throw refusalOf(error);
      return { transportId: data.id };
    },
  };
}

/** A mail that fails the check of its content fails it again; everything else may pass later. */
function refusalOf(error: { message: string; name: string; statusCode: number | null }): Error {
  const reason = `${error.statusCode ?? "no answer"} ${error.name}: ${error.message}`;
  return error.statusCode === 422 ? new MailRefused(reason) : new Error(reason);
}
