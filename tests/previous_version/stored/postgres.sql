CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.follow_ups (
    person bigint NOT NULL,
    application bigint NOT NULL,
    week text NOT NULL,
    prompt bigint NOT NULL
);
CREATE TABLE public.leases (
    name text NOT NULL,
    holder text NOT NULL,
    token bigint NOT NULL,
    renewals bigint NOT NULL,
    seconds double precision NOT NULL
);
CREATE TABLE public.nodes (
    name text NOT NULL,
    beats bigint NOT NULL,
    granted integer NOT NULL,
    uses integer NOT NULL
);
CREATE TABLE public.people (
    id bigint NOT NULL,
    turns bigint NOT NULL,
    facts text NOT NULL,
    next_prompt_at timestamp with time zone
);
CREATE TABLE public.prompts (
    person bigint NOT NULL,
    id bigint NOT NULL,
    kind text NOT NULL,
    subject bigint NOT NULL,
    occasion text NOT NULL,
    fate text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    message bigint,
    token bigint DEFAULT '0'::bigint NOT NULL
);
CREATE TABLE public.set_aside (
    person bigint NOT NULL,
    update_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    body text NOT NULL
);
CREATE TABLE public.updates (
    person bigint NOT NULL,
    update_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    unspoken text
);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.follow_ups
    ADD CONSTRAINT follow_ups_pk PRIMARY KEY (person, application, week);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT leases_pk PRIMARY KEY (name);
ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT nodes_pk PRIMARY KEY (name);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pk PRIMARY KEY (id);
ALTER TABLE ONLY public.prompts
    ADD CONSTRAINT prompts_person_kind_subject_occasion_uq UNIQUE (person, kind, subject, occasion);
ALTER TABLE ONLY public.prompts
    ADD CONSTRAINT prompts_pk PRIMARY KEY (person, id);
ALTER TABLE ONLY public.set_aside
    ADD CONSTRAINT set_aside_pk PRIMARY KEY (person, update_id);
ALTER TABLE ONLY public.updates
    ADD CONSTRAINT updates_pk PRIMARY KEY (person, update_id);
CREATE INDEX people_next_prompt_at_ix ON public.people USING btree (next_prompt_at);
CREATE INDEX prompts_in_flight_ix ON public.prompts USING btree (claimed_at) WHERE (fate = 'sending'::text);
CREATE INDEX set_aside_at_ix ON public.set_aside USING btree (at);
CREATE INDEX updates_at_ix ON public.updates USING btree (at);
CREATE INDEX updates_unspoken_ix ON public.updates USING btree (at) WHERE (unspoken IS NOT NULL);
