CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE follow_ups (
	person BIGINT NOT NULL, 
	application BIGINT NOT NULL, 
	week TEXT NOT NULL, 
	prompt BIGINT NOT NULL, 
	CONSTRAINT follow_ups_pk PRIMARY KEY (person, application, week)
);
CREATE TABLE leases (
	name TEXT NOT NULL, 
	holder TEXT NOT NULL, 
	token BIGINT NOT NULL, 
	renewals BIGINT NOT NULL, 
	seconds FLOAT NOT NULL, 
	CONSTRAINT leases_pk PRIMARY KEY (name)
);
CREATE TABLE nodes (
	name TEXT NOT NULL, 
	beats BIGINT NOT NULL, 
	granted INTEGER NOT NULL, 
	uses INTEGER NOT NULL, 
	CONSTRAINT nodes_pk PRIMARY KEY (name)
);
CREATE TABLE people (
	id INTEGER NOT NULL, 
	turns BIGINT NOT NULL, 
	facts TEXT NOT NULL, 
	next_prompt_at DATETIME, 
	CONSTRAINT people_pk PRIMARY KEY (id)
);
CREATE TABLE prompts (
	person BIGINT NOT NULL, 
	id BIGINT NOT NULL, 
	kind TEXT NOT NULL, 
	subject BIGINT NOT NULL, 
	occasion TEXT NOT NULL, 
	fate TEXT NOT NULL, 
	due_at DATETIME NOT NULL, 
	claimed_at DATETIME NOT NULL, 
	settled_at DATETIME, 
	message BIGINT, token BIGINT DEFAULT '0' NOT NULL, 
	CONSTRAINT prompts_pk PRIMARY KEY (person, id), 
	CONSTRAINT prompts_person_kind_subject_occasion_uq UNIQUE (person, kind, subject, occasion)
);
CREATE TABLE set_aside (
	person BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	reason TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT set_aside_pk PRIMARY KEY (person, update_id)
);
CREATE TABLE updates (
	person BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, unspoken TEXT, 
	CONSTRAINT updates_pk PRIMARY KEY (person, update_id)
);
CREATE INDEX people_next_prompt_at_ix ON people (next_prompt_at);
CREATE INDEX prompts_in_flight_ix ON prompts (claimed_at) WHERE fate = 'sending';
CREATE INDEX set_aside_at_ix ON set_aside (at);
CREATE INDEX updates_at_ix ON updates (at);
CREATE INDEX updates_unspoken_ix ON updates (at) WHERE unspoken IS NOT NULL;
