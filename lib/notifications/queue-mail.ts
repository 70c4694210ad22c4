import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { newId } from "@/lib/kernel/ids";
import { leadsNowhere, parseAddress } from "@/lib/mail/address";
import { type TemplateName, type TemplateValues, templates } from "@/lib/mail/templates/index";
import { sendMail } from "./jobs";

type Values<Name extends TemplateName> =
  | { values: TemplateValues<Name>; secrets?: undefined }
  | { values: Partial<TemplateValues<Name>>; secrets: Partial<TemplateValues<Name>> };

export type MailRequest<Name extends TemplateName> = Values<Name> & {
  /** Exactly one address. */
  to: string;
  template: Name;
  /** Language of the recipient. */
  locale: string;
  /** When given, a second request with the same key sends nothing. */
  key?: string;
};

/**
 * Leaves a mail to one recipient in the command's own transaction: it will be sent exactly if the command's writes
 * are kept. What the template calls secret (links that open something) is kept apart and forgotten once the mail is
 * out or given up. Nothing is left for an address under `.invalid`: whoever came without one is told nothing.
 *
 * @throws when there is not exactly one recipient, a value is missing or a link leads elsewhere: these are our own
 * faults, since what people type was checked before. Links are paths of this site; the host comes from the settings.
 */
export async function queueMail<Name extends TemplateName>(
  tx: Transaction,
  jobs: Jobs,
  request: MailRequest<Name>,
): Promise<void> {
  const recipient = parseAddress(request.to);
  if (recipient === null) throw new Error(`A mail of the kind ${request.template} has not exactly one recipient`);
  if (leadsNowhere(recipient)) return;
  const { values, secrets } = splitSecrets(request.template, { ...request.values, ...request.secrets });
  const id = newId();
  const { count } = await tx.mail.createMany({
    data: {
      id,
      key: request.key ?? null,
      recipient,
      template: request.template,
      locale: request.locale,
      values,
      ...(secrets === null ? {} : { secrets }),
    },
    skipDuplicates: true,
  });
  if (count === 1) await jobs.enqueue(tx, sendMail, { mailId: id });
}

type Plain = Record<string, string | number>;

function splitSecrets(name: TemplateName, given: unknown): { values: Plain; secrets: Plain | null } {
  const template = templates[name];
  const secretNames: readonly string[] = template.secrets;
  const checked: Plain = template.values.parse(given);
  const entries = Object.entries(checked);
  const secrets = entries.filter(([field]) => secretNames.includes(field));
  return {
    values: Object.fromEntries(entries.filter(([field]) => !secretNames.includes(field))),
    secrets: secrets.length === 0 ? null : Object.fromEntries(secrets),
  };
}
