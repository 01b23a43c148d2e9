/** @type {import('next').NextConfig} */
export default {
  reactCompiler: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The optimizer would fetch; the console has no pictures of others.
  images: { unoptimized: true },
  // Types are checked by `npm test`, tests and scripts included; starting the console does not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Used as they are by Node, as the worker and the scripts use them.
  serverExternalPackages: ['pg', 'undici', 'graphql'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
  },
  devIndicators: false,
};
