import { ownLogo, publicLogo } from "@/lib/organisations/logo-file";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ sha256: string }> };

/** The logo of an organisation, named by its content; 404 from the moment no verified organisation has it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).sha256, {
    isName: (name) => /^[0-9a-f]{64}$/.test(name),
    open: publicLogo,
    own: ownLogo,
  });
}
