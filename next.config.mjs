/** @type {import('next').NextConfig} */
export default {
  reactCompiler: true,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
};
