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
    // Ten thousand rows of a list; the form itself says when it is more.
    serverActions: { bodySizeLimit: '2mb' },
    // forbidden() shows app/(console)/forbidden.tsx with status 403.
    authInterrupts: true,
  },
  devIndicators: false,
  // Pages get their content security policy, with a nonce of their own, from proxy.ts.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
      ],
    },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};
