import { z } from 'zod';
import { aiActTreeSchema } from '../aiAct/AiActTree';
import { gateSchema, isoDurationSchema, riskTierSchema } from '../terms';
import {
  conditionSchema,
  frameworkReferenceSchema,
  requirementSchema,
} from './Requirement';
import { riskPolicySchema } from './RiskPolicy';

/**
 * What the members of a role may do beside signing.
 *
 * - `confirm-risk`: confirm a risk assessment whose result is below the tier of unassessed models;
 * - `lift-prohibition`: confirm an assessment that lifts a prohibition; every role with this power must;
 * - `review-evidence`: accept or reject evidence;
 * - `decide-waivers`: grant, refuse and revoke waivers;
 * - `stop`: suspend a model, revoke an approval, end a model;
 * - `break-glass`: let a model be used for a short time without approval;
 * - `erase`: erase a person's name and words from the records.
 *
 * @public
 */
export const rolePowerSchema = z.enum([
  'confirm-risk',
  'lift-prohibition',
  'review-evidence',
  'decide-waivers',
  'stop',
  'break-glass',
  'erase',
]);

/** See {@link rolePowerSchema}. @public */
export type RolePower = z.infer<typeof rolePowerSchema>;

/** Who must sign, for which tiers, for how long a signature holds, and what else the role may do. @public */
export const signOffRoleSchema = z.strictObject({
  role: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  title: z.string().min(1),
  /** Groups or users whose members hold the role; nested groups count. */
  members: z.array(
    z
      .string()
      .regex(
        /^(group|user):[^/]+\/[^/]+$/i,
        'must be a full group or user ref',
      ),
  ),
  /** How many persons must sign, by tier; a tier that is absent asks nobody. */
  required: z.partialRecord(riskTierSchema, z.number().int().min(1).max(10)),
  /** For how long a signature holds, by tier. */
  validFor: z.record(riskTierSchema, isoDurationSchema),
  appliesWhen: conditionSchema.optional(),
  /** What its members may do beside signing; absent: nothing. */
  powers: z.array(rolePowerSchema).optional(),
});

/** See {@link signOffRoleSchema}. @public */
export type SignOffRole = z.infer<typeof signOffRoleSchema>;

/** A level that a score reaches. @public */
export const levelSchema = z.strictObject({
  level: z.string().min(1),
  title: z.string().min(1),
  minScore: z.number().int().min(0).max(100),
});

/** See {@link levelSchema}. @public */
export type Level = z.infer<typeof levelSchema>;

/** How a gate answers. @public */
export const gatePolicySchema = z.strictObject({
  mode: z.enum(['enforce', 'warn']),
  /** The share of the applicable weight, 0 to 1, that may be waived. */
  maxWaivedShare: z.number().min(0).max(1),
});

/** How approvals end and are renewed. @public */
export const approvalPolicySchema = z.strictObject({
  /** How long before its end an approval may be renewed. */
  renewalOpens: isoDurationSchema,
  /** For how long after its end, or after the day a condition was due, a model is only warned. */
  grace: isoDurationSchema,
  /** For how long a requirement that came after an approval does not touch it. */
  newRequirementsWithin: isoDurationSchema,
  /** The day on which signatures under an earlier policy end; absent: they hold until their own end. */
  resignBy: z.iso.date().optional(),
});

/** See {@link approvalPolicySchema}. @public */
export type ApprovalPolicy = z.infer<typeof approvalPolicySchema>;

/** How far exceptions may go. @public */
export const waiverPolicySchema = z.strictObject({
  /** The longest that one waiver may last, by tier. */
  maxDuration: z.record(riskTierSchema, isoDurationSchema),
  /** How often a waiver may be renewed. */
  maxRenewals: z.number().int().min(0).max(10),
});

/** See {@link waiverPolicySchema}. @public */
export type WaiverPolicy = z.infer<typeof waiverPolicySchema>;

/** For how long a model may be used without approval in an emergency. @public */
export const breakGlassPolicySchema = z.strictObject({
  validFor: isoDurationSchema,
});

/** How far a role may be lent. @public */
export const delegationPolicySchema = z.strictObject({
  /** The longest that a deputy may act for somebody. */
  maxDuration: isoDurationSchema,
});

/** When evidence for a requirement that blocks a gate must be reviewed, and pinned by a digest where it is linked. @public */
export const evidencePolicySchema = z.strictObject({
  /** The tier from which on it must. */
  reviewedFrom: riskTierSchema,
});

/** A framework that requirements refer to. @public */
export const frameworkSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Its places, in its own order. Where they are listed, a reference to any other is refused. */
  references: z
    .array(z.strictObject({ id: z.string().min(1), title: z.string().min(1) }))
    .optional(),
});

/** See {@link frameworkSchema}. @public */
export type Framework = z.infer<typeof frameworkSchema>;

const packHead = {
  apiVersion: z.literal('model-governance/v1'),
  kind: z.literal('PolicyPack'),
  metadata: z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0'),
    title: z.string().min(1),
    description: z.string().optional(),
  }),
};

/**
 * A requirement as a pack writes it. `references` replaces those of earlier packs, `addReferences` adds to them: packs for
 * several frameworks can each speak of the same requirement.
 *
 * @public
 */
export const packRequirementSchema = requirementSchema
  .partial()
  .required({ id: true })
  .extend({ addReferences: z.array(frameworkReferenceSchema).optional() });

/** See {@link packRequirementSchema}. @public */
export type PackRequirement = z.infer<typeof packRequirementSchema>;

/**
 * A policy pack as written: everything but the head is optional, since a later pack overrides single fields of an
 * earlier one, requirements by `id`, sign-off roles by `role`, levels by `level`, frameworks by `id`.
 *
 * @public
 */
export const policyPackSchema = z.strictObject({
  ...packHead,
  frameworks: z
    .array(frameworkSchema.partial().required({ id: true }))
    .default([]),
  risk: riskPolicySchema.partial().optional(),
  /** A pack that has steps of its own replaces the whole tree. */
  aiAct: aiActTreeSchema.optional(),
  requirements: z.array(packRequirementSchema).default([]),
  signOffs: z
    .array(signOffRoleSchema.partial().required({ role: true }))
    .default([]),
  levels: z.array(levelSchema.partial().required({ level: true })).default([]),
  gates: z.partialRecord(gateSchema, gatePolicySchema).optional(),
  approvals: approvalPolicySchema.partial().optional(),
  waivers: waiverPolicySchema.partial().optional(),
  breakGlass: breakGlassPolicySchema.partial().optional(),
  delegations: delegationPolicySchema.partial().optional(),
  evidence: evidencePolicySchema.partial().optional(),
});

/** See {@link policyPackSchema}. @public */
export type PolicyPack = z.infer<typeof policyPackSchema>;

/** The policy in force: all packs merged, whole and consistent. @public */
export const policySchema = z.object({
  /** The packs with their versions, in order: `baseline@1.1.0+acme@2.1.0`. */
  version: z.string(),
  /** SHA-256 of the RFC 8785 form of the rest, as `sha256:…`. */
  digest: z.string(),
  packs: z.array(packHead.metadata),
  frameworks: z.array(frameworkSchema),
  risk: riskPolicySchema,
  aiAct: aiActTreeSchema,
  requirements: z.array(requirementSchema).min(1),
  signOffs: z.array(signOffRoleSchema),
  levels: z.array(levelSchema),
  gates: z.record(gateSchema, gatePolicySchema),
  approvals: approvalPolicySchema,
  waivers: waiverPolicySchema,
  breakGlass: breakGlassPolicySchema,
  delegations: delegationPolicySchema,
  evidence: evidencePolicySchema,
});

/** See {@link policySchema}. @public */
export type Policy = z.infer<typeof policySchema>;
