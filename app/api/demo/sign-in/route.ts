import { issueDemoToken } from "@/lib/accounts/issue-demo-token";
import { demoSignIn } from "@/lib/accounts/schema";
import { enterByLink, readPlainForm } from "@/lib/auth/link-door";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";

/** Signs in as an invented person, through the same door as a mailed link. Answers 404 outside the demo. */
export async function POST(request: Request): Promise<Response> {
  const chosen = demoSignIn.safeParse(await readPlainForm(request));
  if (!chosen.success) return new Response(null, { status: 404 });
  try {
    const token = await issueDemoToken({ clock: systemClock }, chosen.data);
    return await enterByLink(request, { ...chosen.data, token });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Response(null, { status: error.status });
  }
}
