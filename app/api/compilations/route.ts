import { goTo, readPlainForm } from "@/lib/auth/link-door";
import { requestSource } from "@/lib/auth/request-source";
import { progressPath } from "@/lib/compilations/progress-path";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import { requestCompilationSchema } from "@/lib/compilations/schema";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";

/** Has a file made, from the button of a public page; leads to the page that says how far it is. */
export async function POST(request: Request): Promise<Response> {
  const form = requestCompilationSchema.safeParse(await readPlainForm(request));
  if (!form.success) return new Response(null, { status: 404 });
  const { versionId, kind, arrangement: by, format, locale } = form.data;
  const page = `/${locale}${progressPath({ versionId, kind, by, format })}`;
  try {
    await requestCompilation({ clock: systemClock, jobs }, form.data, await requestSource());
  } catch (error) {
    if (!isDomainError(error)) throw error;
    if (error.code === "not_found") return new Response(null, { status: 404 });
    // There the button says in a sentence why not.
  }
  return goTo(page);
}
