import type { PrismaClient } from "@/lib/db/generated/client";
import { composeMail } from "@/lib/mail/compose-mail";
import { isTemplateName } from "@/lib/mail/templates/index";

/** A mail as its reader gets it. */
export type WrittenMail = {
  to: string;
  template: string;
  subject: string;
  text: string;
  html: string;
  stop: string | null;
};

/** Every mail of the queue, oldest first, written as it would be sent. */
export async function writtenMails(
  client: PrismaClient,
  { template, to }: { template?: string; to?: string } = {},
): Promise<WrittenMail[]> {
  const mails = await client.mail.findMany({
    where: { template, recipient: to },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return Promise.all(
    mails.map(async (mail) => {
      if (!isTemplateName(mail.template)) throw new Error(`There is no template ${mail.template}`);
      const values = { ...Object(mail.values), ...Object(mail.secrets) };
      const request = { template: mail.template, locale: mail.locale, values, site: "https://consult.example" };
      return { to: mail.recipient, template: mail.template, ...(await composeMail(request)) };
    }),
  );
}
