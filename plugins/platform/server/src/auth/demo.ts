import type { Core } from '@strapi/strapi';
import { platformSettings } from '../settings';

/** Every sign-in of the demo ends in this; `.example` never belongs to anybody (RFC 2606). */
const DEMO_DOMAIN = '@demo.example';
const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3}|localhost)$/;

/** True for the address of a demo sign-in, which exists only on a desk filled with demo data. */
export const isDemoAddress = (email: string): boolean => email.trim().toLowerCase().endsWith(DEMO_DOMAIN);

/** True for an address of this very machine. */
export const isLoopback = (address: string | null): boolean => address !== null && LOOPBACK.test(address);

/**
 * Demo passwords work on this machine only: refused from any other address, and on a desk whose own address is public
 * (a proxy on the same machine would make everybody look local).
 */
export function isDemoRefused(strapi: Core.Strapi, address: string | null): boolean {
  const { portalUrl, cmsUrl } = platformSettings(strapi);
  const isPublic = [portalUrl, cmsUrl].some(
    (url) => !isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, '')),
  );
  return isPublic || !isLoopback(address);
}
