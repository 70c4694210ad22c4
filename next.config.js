import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Documents are compressed once by the document cache; compressing again on each answer costs 16 ms a page.
  compress: false,
  reactStrictMode: true,
  // Metadata belongs in the head for every reader, never streamed after the body.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run check`, once, for the whole house.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "@prisma/client",
    "@prisma/adapter-pg",
    "nodemailer",
    "sharp",
    "@aws-sdk/client-s3",
  ],
  experimental: { serverActions: { bodySizeLimit: "21mb" } },
  devIndicators: false,
  images: { unoptimized: true },
};

export default withNextIntl(config);
