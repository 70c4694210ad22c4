import { signInConfirmation } from "@/lib/accounts/schema";
import { enterByLink, goTo, readPlainForm } from "@/lib/auth/link-door";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";

type Context = { params: Promise<{ nextauth: string[] }> };

const nothing = () => new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });

async function isCallback({ params }: Context): Promise<boolean> {
  return (await params).nextauth.join("/") === "callback/email";
}

/**
 * The button of the confirmation page. Of next-auth's addresses only this one answers, and only to a form: a mail
 * scanner that follows the link must not use it up, and there is one way to open a session.
 */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!(await isCallback(context))) return nothing();
  const fields = await readPlainForm(request);
  const confirmation = signInConfirmation.safeParse(fields);
  if (confirmation.success) return enterByLink(request, confirmation.data);
  return goTo(`/${isLocale(fields?.locale) ? fields.locale : defaultLocale}/sign-in/refused?reason=unknown`);
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  if (!(await isCallback(context))) return nothing();
  return new Response(null, { status: 405, headers: { Allow: "POST", "Cache-Control": "private, no-store" } });
}
